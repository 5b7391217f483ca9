package io.parley.vendors;

import io.parley.catalog.Tools;
import io.parley.identity.CurrentPerson;
import io.parley.kernel.FormErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the page of a tool's record. */
@ApplicationScoped
class RecordDetails {
    private static final int MAX_DIGITS = 6;

    private final Tools tools;
    private final RecordBodies bodies;
    private final Histories histories;
    private final Corrections corrections;
    private final Remarks remarks;
    private final CurrentPerson person;

    RecordDetails(
            Tools tools,
            RecordBodies bodies,
            Histories histories,
            Corrections corrections,
            Remarks remarks,
            CurrentPerson person) {
        this.tools = tools;
        this.bodies = bodies;
        this.histories = histories;
        this.corrections = corrections;
        this.remarks = remarks;
        this.person = person;
    }

    /** Throws when there is no such tool. */
    RecordDetail of(
            String slug,
            CaseFilter filter,
            @Nullable String page,
            boolean sent,
            CorrectionForm typed,
            FormErrors errors) {
        var name = Objects.requireNonNullElseGet(tools.names(List.of(slug)).get(slug), () -> {
            throw new NotFoundException();
        });
        var tool = new RecordDetail.Head(slug, name);
        var history = histories.forTool(slug);
        var body = bodies.of(tool, history);
        int number = number(page);
        return new RecordDetail(
                tool,
                history.record().evidenceUntil(),
                body,
                number == 1 && !filter.narrow() ? body.cases() : bodies.cases(tool, history, filter, number),
                new RecordDetail.Voices(
                        corrections.listAnswered(slug),
                        corrections.countOpen(slug),
                        remarks.list(slug),
                        Remarks.MAY.stream().anyMatch(person::is),
                        sent),
                typed,
                errors);
    }

    private static int number(@Nullable String text) {
        return text != null && text.length() <= MAX_DIGITS && text.matches("[0-9]+") ? Integer.parseInt(text) : 1;
    }
}
