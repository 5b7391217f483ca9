package io.parley.surveys;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What people will see, for those who ask and those who watch over it. */
@Path("/surveys/{id}/preview")
@RolesAllowed({Role.Names.MANAGER, Role.Names.TENANT_ADMIN, Role.Names.OBSERVER})
@Produces(MediaType.TEXT_HTML)
@Transactional
class PreviewPages {
    private final Surveys surveys;
    private final SurveyConfig config;
    private final CurrentPerson person;

    PreviewPages(Surveys surveys, SurveyConfig config, CurrentPerson person) {
        this.surveys = surveys;
        this.config = config;
        this.person = person;
    }

    @GET
    public AnswerScreens.SurveyPreview show(String id, @RestQuery @Nullable String on) {
        var survey = surveys.get(Ids.get(id));
        var asked = survey.questions();
        var head = AnswerScreens.head(survey, person.company(), config.backupDays(), surveys.groupNames(survey));
        var first = asked.tools().stream().limit(1).map(Question.Option::key).toList();
        var form = new AnswerForm(Map.of("tool", first));
        var screens = new Screens(asked).all();
        return new AnswerScreens.SurveyPreview(
                head,
                !"desk".equals(on),
                screens.stream()
                        .map(s -> AnswerScreens.view(s, screens, head, asked, form))
                        .toList(),
                FormErrors.none());
    }
}
