package io.parley.surveys;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of surveys: the promise, the questions, the results. */
@MessageBundle("survey")
public interface SurveyMessages {
    // ---- what may be wrong with a draft ----
    @Message("Give the survey a title of at most {count} characters.")
    String titleBad(int count);

    @Message("Say it in at most {count} characters.")
    String purposeBad(int count);

    @Message("Choose a day from today on, at most {count} days ahead.")
    String closesOnBad(int count);

    @Message("Choose at least one tool to ask about, and at most {count}.")
    String toolsBad(int count);

    @Message("One of these tools is not in the catalog.")
    String toolUnknown();

    // ---- what may be wrong with answers ----
    @Message("Choose from the tools of this survey, each once.")
    String toolNotOffered();

    @Message("Choose the {count} you use most.")
    String toolsTooMany(int count);

    @Message("Choose the {count} reasons that count most for each tool.")
    String reasonsTooMany(int count);

    @Message("Choose a number from 1 to {count}, or leave it out.")
    String ratingBad(int count);

    @Message("Please write at most {count} characters.")
    String textTooLong(int count);
}
