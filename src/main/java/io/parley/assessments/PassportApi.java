package io.parley.assessments;

import io.parley.catalog.AnswerRow;
import io.parley.catalog.Tools;
import io.parley.catalog.Words;
import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What of a conversation stays, and what people tried with two accounts. */
@Path("/api/v1/tools/{slug}/passport")
@Tag(name = "Assessments")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class PassportApi {
    private final Tools tools;
    private final TwoAccountTests tests;
    private final CurrentPerson person;
    private final Clock clock;

    PassportApi(Tools tools, TwoAccountTests tests, CurrentPerson person, Clock clock) {
        this.tools = tools;
        this.tests = tests;
        this.person = person;
        this.clock = clock;
    }

    /** {@code state}: known, searched or unknown; {@code claim}: what the catalog says, where the company knows better. */
    record Said(
            String attribute,
            String state,
            String words,
            @Nullable String source,
            @Nullable LocalDate observed,
            @Nullable String claim) {
        static Said of(AnswerRow row) {
            var claim = row.claim();
            return new Said(
                    row.key(),
                    row.state(),
                    row.text(),
                    row.source(),
                    row.observed(),
                    claim == null ? null : claim.text());
        }
    }

    record Part(String artefact, String words, Map<String, List<Said>> answers) {}

    record Detail(
            String tool,
            int known,
            int asked,
            List<Part> parts,
            List<Said> reachable,
            List<TwoAccountTests.Row> tests) {}

    /** {@code seen}: step → answer; what could not be tried is left out. */
    record Body(
            @Nullable String testedOn,
            @Nullable String appVersion,
            @Nullable String note,
            @Nullable Map<String, String> seen) {}

    record Recorded(UUID id) {}

    @GET
    public Detail show(String slug) {
        var passport = Passport.of(tools.get(slug), Words.current());
        return new Detail(
                slug,
                passport.known(),
                passport.asked(),
                passport.parts().stream().map(PassportApi::part).toList(),
                passport.reach().stream().map(Said::of).toList(),
                tests.listForTool(slug));
    }

    /** 201; the same test again answers with the one that is there. */
    @POST
    @Path("tests")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.Names.MANAGER, Role.Names.REGISTER_EDITOR, Role.Names.TENANT_ADMIN})
    public RestResponse<Recorded> record(String slug, @Nullable Body body) {
        tools.get(slug);
        var seen = body == null || body.seen() == null ? Map.<String, String>of() : body.seen();
        var form = TrialForm.of(
                body == null ? null : body.testedOn(),
                body == null ? null : body.appVersion(),
                body == null ? null : body.note(),
                trial -> seen.get(trial.key()));
        var errors = FormErrors.none();
        var draft = form.check(LocalDate.now(clock), errors);
        if (draft.isEmpty() || form.seen().size() != seen.size()) {
            var told = new LinkedHashMap<String, String>();
            errors.list().forEach(e -> told.put(e.field(), e.message()));
            if (form.seen().size() != seen.size()) {
                told.put("seen", "A step or an answer there is not");
            }
            throw new Problems.InvalidField(told);
        }
        return RestResponse.status(
                RestResponse.Status.CREATED, new Recorded(tests.record(person.id(), slug, draft.get())));
    }

    private static Part part(Passport.Part part) {
        var answers = new LinkedHashMap<String, List<Said>>();
        part.lines()
                .forEach(l -> answers.put(
                        l.question().key(), l.answers().stream().map(Said::of).toList()));
        return new Part(part.artefact().key(), PassportWords.of(part.artefact()), answers);
    }
}
