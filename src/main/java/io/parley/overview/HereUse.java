package io.parley.overview;

import io.parley.catalog.Keyed;
import io.parley.catalog.Reason;
import io.parley.catalog.Words;
import io.parley.kernel.Languages;
import io.parley.surveys.Device;
import io.parley.surveys.Partner;
import io.parley.surveys.SurveyMessages;
import io.parley.surveys.UseOfTools;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people say about one tool in the survey that was released last, as far as it may be told. {@code withheldWhy}: reasons
 * that too few people gave; {@code worksWell} is null where it may not be told.
 */
record HereUse(
        State state,
        String survey,
        String title,
        @Nullable Instant releasedAt,
        int answered,
        int invited,
        int threshold,
        int people,
        int percent,
        List<Why> why,
        List<String> withheldWhy,
        List<Count> with,
        List<Count> devices,
        @Nullable Integer worksWell) {
    /** On one sheet there is room for so many reasons. */
    static final int SHOWN = 6;

    enum State implements Keyed {
        NOBODY_ASKED,
        NOT_IN_SURVEY,
        WITHHELD,
        TOLD
    }

    /** {@code percent} of those who use the tool. */
    record Why(Reason reason, String text, int people, int percent) {}

    record Count(String text, int people) {}

    static HereUse of(String slug, Optional<UseOfTools> latest, Words words) {
        if (latest.isEmpty()) {
            return new HereUse(
                    State.NOBODY_ASKED, "", "", null, 0, 0, 0, 0, 0, List.of(), List.of(), List.of(), List.of(), null);
        }
        var survey = latest.get();
        return survey.find(slug)
                .map(use -> told(survey, use, words))
                .orElseGet(
                        () -> untold(survey, survey.withheld().contains(slug) ? State.WITHHELD : State.NOT_IN_SURVEY));
    }

    public boolean told() {
        return state == State.TOLD;
    }

    public boolean withheld() {
        return state == State.WITHHELD;
    }

    public boolean asked() {
        return state != State.NOBODY_ASKED;
    }

    public List<Why> mainly() {
        return why.stream().limit(SHOWN).toList();
    }

    public int more() {
        return Math.max(0, why.size() - SHOWN);
    }

    private static HereUse untold(UseOfTools survey, State state) {
        return new HereUse(
                state,
                survey.survey().toString(),
                survey.title(),
                survey.releasedAt(),
                survey.answered(),
                survey.invited(),
                survey.threshold(),
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static HereUse told(UseOfTools survey, UseOfTools.ToolUse use, Words words) {
        var names = Languages.messages(SurveyMessages.class);
        return new HereUse(
                State.TOLD,
                survey.survey().toString(),
                survey.title(),
                survey.releasedAt(),
                survey.answered(),
                survey.invited(),
                survey.threshold(),
                use.people(),
                percent(use.share()),
                use.reasons().stream()
                        .filter(r -> r.people() > 0)
                        .sorted(Comparator.comparingInt(UseOfTools.ReasonCount::people)
                                .reversed())
                        .map(r -> new Why(r.reason(), words.reason(r.reason()), r.people(), percent(r.share())))
                        .toList(),
                use.withheldReasons().stream().map(words::reason).toList(),
                use.partners().stream()
                        .filter(p -> p.people() > 0)
                        .sorted(Comparator.comparingInt(UseOfTools.PartnerCount::people)
                                .reversed())
                        .map(p -> new Count(say(p.partner(), names), p.people()))
                        .toList(),
                use.devices().stream()
                        .filter(d -> d.people() > 0)
                        .sorted(Comparator.comparingInt(UseOfTools.DeviceCount::people)
                                .reversed())
                        .map(d -> new Count(say(d.device(), names), d.people()))
                        .toList(),
                use.worksWell().isPresent() ? Integer.valueOf(use.worksWell().getAsInt()) : null);
    }

    static int percent(double share) {
        return (int) Math.round(share * 100);
    }

    private static String say(Device device, SurveyMessages words) {
        return switch (device) {
            case COMPANY_PHONE -> words.companyPhone();
            case COMPANY_COMPUTER -> words.companyComputer();
            case PRIVATE_PHONE -> words.privatePhone();
            case PRIVATE_COMPUTER -> words.privateComputer();
        };
    }

    private static String say(Partner partner, SurveyMessages words) {
        return switch (partner) {
            case COLLEAGUES -> words.colleagues();
            case CUSTOMERS -> words.customers();
            case SUPPLIERS -> words.suppliers();
            case AUTHORITIES -> words.authorities();
        };
    }
}
