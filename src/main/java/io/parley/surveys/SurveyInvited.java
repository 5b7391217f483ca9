package io.parley.surveys;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Some of those who are asked are to be told now; {@link SurveyOpened} is what the records say, once. */
public record SurveyInvited(UUID survey, String title, LocalDate closesOn, List<Addressee> people) {
    /** {@code language}: as a tag, may be one the product does not speak. */
    public record Addressee(String name, String mail, String language) {}
}
