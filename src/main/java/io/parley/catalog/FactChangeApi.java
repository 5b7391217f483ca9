package io.parley.catalog;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One fact of one tool, for operators' programs: what was changed, proposals and their review by somebody else. */
@Path("/api/v1/catalog/changes/{slug}/{question}")
@Tag(name = "Catalog")
@RolesAllowed(Role.Names.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
class FactChangeApi {
    private static final int LEAST = 20;

    private final FactChanges changes;
    private final Tools tools;
    private final Attributes attributes;
    private final CurrentPerson person;
    private final Clock clock;

    FactChangeApi(FactChanges changes, Tools tools, Attributes attributes, CurrentPerson person, Clock clock) {
        this.changes = changes;
        this.tools = tools;
        this.attributes = attributes;
        this.person = person;
        this.clock = clock;
    }

    /** {@code values} is left out where somebody searched and found no statement. */
    record Proposal(
            @Nullable List<String> values,
            @Nullable String source,
            @Nullable String sourceKind,
            @Nullable String observed,
            @Nullable String confidence,
            @Nullable String note,
            @Nullable String reason) {}

    record Because(@Nullable String reason) {}

    record History(List<FactChangeRow> items) {}

    @GET
    @Consumes(MediaType.WILDCARD)
    public History list(String slug, String question) {
        return history(slug, question(question));
    }

    @POST
    public History propose(String slug, String question, @Nullable Proposal body) {
        var asked = question(question);
        known(slug);
        var form = new FactChangeForm();
        if (body != null) {
            form.answer = body.values();
            form.searched = body.values() == null ? "1" : null;
            form.source = body.source();
            form.sourceKind = body.sourceKind();
            form.observed = body.observed();
            form.confidence = body.confidence();
            form.note = body.note();
            form.reason = body.reason();
        }
        var errors = FormErrors.none();
        var wanted = form.check(slug, asked, LocalDate.now(clock), errors);
        wanted.flatMap(w -> changes.propose(Curators.of(person), w, FactChangeForm.text(form.reason)))
                .ifPresent(refused -> errors.add("answer", FactChangePages.said(refused)));
        refuse(errors);
        return history(slug, asked);
    }

    @POST
    @Path("approval")
    public History approve(String slug, String question, @Nullable Because body) {
        return review(slug, question, true, body);
    }

    @POST
    @Path("rejection")
    public History reject(String slug, String question, @Nullable Because body) {
        return review(slug, question, false, body);
    }

    private History review(String slug, String question, boolean approve, @Nullable Because body) {
        var asked = question(question);
        known(slug);
        var because = FactChangeForm.text(body == null ? null : body.reason());
        var errors = FormErrors.none();
        if (because.length() < LEAST) {
            errors.add("reason", CurationPages.words().badReason(LEAST));
        } else {
            changes.review(Curators.of(person), slug, question, approve, because)
                    .ifPresent(refused -> errors.add("reason", FactChangePages.said(refused)));
        }
        refuse(errors);
        return history(slug, asked);
    }

    private History history(String slug, Attribute asked) {
        var sheet = known(slug);
        return new History(changes.history(slug, asked.key()).stream()
                .map(c -> FactChangeRow.of(
                        c, Map.of(slug, sheet.name()), List.of(asked), Curators.of(person), Words.current()))
                .toList());
    }

    private ToolSheet known(String slug) {
        if (OwnTools.isOwn(slug)) {
            throw new NotFoundException();
        }
        return tools.get(slug);
    }

    private Attribute question(String key) {
        return attributes.list().stream()
                .filter(a -> a.key().equals(key))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private static void refuse(FormErrors errors) {
        if (errors.present()) {
            var told = new LinkedHashMap<String, String>();
            errors.list().forEach(e -> told.put(e.field(), e.message()));
            throw new Problems.InvalidField(told);
        }
    }
}
