package io.parley.surveys;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of waves: what changed since earlier surveys, and what is held back because of them. */
@MessageBundle("surveytrend")
public interface SurveyTrendMessages {
    @Message("What changed since earlier surveys")
    String trendTitle();

    @Message(
            "Shares of those who answered. A number is left out where fewer than {count} people came or left since an earlier survey, since the difference would tell about them.")
    String trendText(int count);

    @Message("People who use the tool, of all who answered")
    String trendChart();

    @Message("The tools that most use now. A gap: withheld. Not always the same people answered.")
    String trendNote();

    @Message("Change")
    String trendChange();

    @Message("{sign}{count} points")
    String points(String sign, int count);

    @Message("{people} of {of}")
    String ofCount(int people, int of);

    @Message(
            "Only how many answered is told: since an earlier survey that asked the same, fewer than {count} people came or left. Beside its numbers, new ones would tell what these few answered. If more people take part next time, numbers can be shown again.")
    String heldBack(int count);
}
