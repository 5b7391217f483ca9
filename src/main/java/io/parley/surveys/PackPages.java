package io.parley.surveys;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.Ids;
import io.parley.kernel.Languages;
import io.parley.kernel.Pdf;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What a works council is told about a survey, as one file: purpose, every field, who sees what, thresholds, how long. */
@Path("/surveys/{id}/pack")
@RolesAllowed({Role.Names.MANAGER, Role.Names.TENANT_ADMIN, Role.Names.OBSERVER, Role.Names.COMPLIANCE_OFFICER})
class PackPages {
    private final Surveys surveys;
    private final SurveyRows rows;
    private final Drafts drafts;
    private final SurveyConfig config;
    private final Signatures signatures;
    private final CurrentPerson person;
    private final Clock clock;

    PackPages(
            Surveys surveys,
            SurveyRows rows,
            Drafts drafts,
            SurveyConfig config,
            Signatures signatures,
            CurrentPerson person,
            Clock clock) {
        this.surveys = surveys;
        this.rows = rows;
        this.drafts = drafts;
        this.config = config;
        this.signatures = signatures;
        this.person = person;
        this.clock = clock;
    }

    /** One field of the survey. {@code answers}: what can be chosen or written; {@code condition}: when it is asked. */
    record Field(int number, String text, String kind, String answers, boolean required, String condition) {}

    record Group(String name, int invited) {}

    @CheckedTemplate(basePath = "surveys", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SurveyPack(
            String language,
            String company,
            SurveyRow survey,
            int version,
            List<Field> fields,
            List<Group> groups,
            Signatures.Signature signature,
            int comments,
            int reminders,
            int answerDays,
            @Nullable LocalDate deletedOn,
            LocalDate today)
            implements TemplateInstance {}

    @GET
    @Produces("application/pdf")
    @Transactional
    public RestResponse<byte[]> show(String id) {
        var html = page(Ids.get(id)).render();
        return RestResponse.ResponseBuilder.ok(Pdf.of(html, clock.instant()))
                .header("Content-Disposition", "inline; filename=\"survey-pack.pdf\"")
                .build();
    }

    private SurveyPack page(UUID id) {
        var row = rows.get(id);
        var asked = surveys.get(id).questions();
        var language = asked.spoken(Languages.current().toLanguageTag());
        var fields = PackFields.of(asked, language);
        return new SurveyPack(
                Languages.current().toLanguageTag(),
                person.company(),
                row,
                drafts.number(id),
                fields,
                rows.cells(id).stream()
                        .map(c -> new Group(c.name(), c.invited()))
                        .toList(),
                signatures.of(id),
                Comments.LEAST_PEOPLE,
                Nudges.MOST,
                config.answerDays(),
                row.draft() ? null : row.closesOn().plusDays(config.answerDays()),
                surveys.today());
    }
}
