package io.parley.surveys;

import io.parley.catalog.Keyed;
import io.parley.catalog.Reason;
import io.parley.kernel.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Surveys as programs send and get them. */
final class SurveyJson {
    private SurveyJson() {}

    record Items(List<Item> items) {}

    /** {@code answered} is 0 while fewer than {@code threshold} have answered. */
    record Item(UUID id, String title, String state, LocalDate closesOn, int threshold, int answered, int invited) {
        static Item of(SurveyRow row, Survey survey) {
            return new Item(
                    row.id(),
                    row.title(),
                    survey.state.name().toLowerCase(Locale.ROOT),
                    row.closesOn(),
                    row.threshold(),
                    row.answered(),
                    row.invited());
        }
    }

    /**
     * {@code state}: as in {@link Item}. {@code step}: {@code waiting}, {@code reading}, {@code counting} or {@code cutting}, {@code done} of
     * {@code of} parts of it; null where nothing is closed at the moment.
     */
    record Closing(String state, @Nullable String step, int done, int of) {
        static Closing of(Survey survey, ClosingSteps.Progress progress) {
            var state = survey.state.name().toLowerCase(Locale.ROOT);
            return survey.state != SurveyState.CLOSING
                    ? new Closing(state, null, 0, 0)
                    : progress.begun()
                            ? new Closing(state, progress.step(), progress.done(), progress.of())
                            : new Closing(state, "waiting", 0, 0);
        }
    }

    record Waiting(List<Surveys.Waiting> items) {}

    record Draft(
            @Nullable String title,
            @Nullable String purpose,
            @Nullable String closesOn,
            @Nullable List<String> tools,
            @Nullable String template,
            @Nullable String mode) {
        SurveyDraft draft() {
            return new SurveyDraft(
                    title == null ? "" : title,
                    purpose,
                    SurveyForm.day(closesOn),
                    tools == null ? List.of() : tools,
                    template == null ? Templates.BASELINE : template,
                    "confidential".equals(mode));
        }
    }

    record Opening(@Nullable List<String> groups) {}

    record Answer(
            @Nullable List<Use> tools,
            @Nullable String other,
            @Nullable String comment,
            @Nullable Map<String, List<String>> said) {
        Ballot ballot() {
            return new Ballot(
                    (tools == null ? List.<Use>of() : tools)
                            .stream().map(Use::use).toList(),
                    other,
                    comment,
                    said == null ? Map.of() : said);
        }
    }

    record Use(
            @Nullable String tool,
            @Nullable List<String> why,
            @Nullable List<String> device,
            @Nullable List<String> with,
            @Nullable Integer works) {
        Ballot.Use use() {
            return new Ballot.Use(
                    tool == null ? "" : tool,
                    all("why", why, Reason::find),
                    all("device", device, key -> Keyed.find(Device.class, key)),
                    all("with", with, key -> Keyed.find(Partner.class, key)),
                    works);
        }

        private static <E> List<E> all(String field, @Nullable List<String> keys, Function<String, Optional<E>> find) {
            return (keys == null ? List.<String>of() : keys)
                    .stream()
                            .map(key -> find.apply(key == null ? "" : key)
                                    .orElseThrow(() -> new Problems.InvalidField(field, "Not one of the choices")))
                            .toList();
        }
    }
}
