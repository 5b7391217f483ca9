package io.parley.register;

import io.parley.assessments.AssessmentMessages;
import io.parley.assessments.AssessmentWords;
import io.parley.assessments.Assessments;
import io.parley.assessments.Dimension;
import io.parley.assessments.Weight;
import io.parley.assessments.Weightings;
import io.parley.assessments.Weights;
import io.parley.catalog.Tools;
import io.parley.catalog.Words;
import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Languages;
import io.parley.kernel.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The tools of the register in order, and what counts how much: other weights are tried before they are saved. */
@Path("/assessments")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
@Transactional
class RankingPages {
    private final Register register;
    private final Tools tools;
    private final Assessments assessments;
    private final Weightings weightings;
    private final CurrentPerson person;

    RankingPages(Register register, Tools tools, Assessments assessments, Weightings weightings, CurrentPerson person) {
        this.register = register;
        this.tools = tools;
        this.assessments = assessments;
        this.weightings = weightings;
        this.person = person;
    }

    /** {@code preview}: other weights than the saved ones. */
    @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RankingList(
            List<Ranking.Row> rows,
            List<Counted> weights,
            boolean preview,
            boolean mayWeigh,
            boolean saved,
            FormErrors errors)
            implements TemplateInstance {}

    /** A dimension with its weights to choose from; {@code chosen} in words. */
    record Counted(String key, String title, String chosen, List<Choice> choices) {}

    record Choice(String key, String name, boolean chosen) {}

    @GET
    public RankingList list(
            @RestQuery @Nullable String permanence,
            @RestQuery @Nullable String access,
            @RestQuery("two-factor") @Nullable String twoFactor,
            @RestQuery @Nullable String confidentiality,
            @RestQuery @Nullable String vendor,
            @RestQuery @Nullable String legal,
            @RestQuery @Nullable String saved) {
        var current = weightings.current();
        var asked = weights(current, permanence, access, twoFactor, confidentiality, vendor, legal);
        return page(current, asked, FormErrors.none(), "1".equals(saved) && asked.equals(current));
    }

    @POST
    @RolesAllowed({Role.Names.MANAGER, Role.Names.REGISTER_EDITOR})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> save(
            @RestForm @Nullable String permanence,
            @RestForm @Nullable String access,
            @RestForm("two-factor") @Nullable String twoFactor,
            @RestForm @Nullable String confidentiality,
            @RestForm @Nullable String vendor,
            @RestForm @Nullable String legal) {
        var current = weightings.current();
        var asked = weights(current, permanence, access, twoFactor, confidentiality, vendor, legal);
        if (!asked.anything()) {
            var words = Languages.messages(AssessmentMessages.class);
            return Pages.rejected(
                    page(current, asked, FormErrors.none().add("permanence", words.nothingCounts()), false));
        }
        weightings.set(person.id(), asked);
        return Pages.seeOther("/assessments?saved=1");
    }

    /** What is not said stays as it is. */
    private static Weights weights(Weights current, @Nullable String... asked) {
        var keys = new HashMap<>(current.keys());
        for (var dimension : Dimension.values()) {
            var weight = asked[dimension.ordinal()];
            if (weight != null) {
                keys.put(dimension.key(), weight);
            }
        }
        return Weights.read(keys);
    }

    private RankingList page(Weights current, Weights asked, FormErrors errors, boolean saved) {
        var words = Words.current();
        var sheets = tools.sheets(List.copyOf(register.slugs()));
        boolean preview = !asked.equals(current);
        var before = assessments.of(sheets, current);
        var now = preview && asked.anything() ? assessments.of(sheets, asked) : before;
        return new RankingList(
                Ranking.of(sheets, now, before, words::category),
                Arrays.stream(Dimension.values())
                        .map(d -> counted(d, asked.weight(d)))
                        .toList(),
                preview,
                person.is(Role.MANAGER) || person.is(Role.REGISTER_EDITOR),
                saved,
                errors);
    }

    private static Counted counted(Dimension dimension, Weight chosen) {
        return new Counted(
                dimension.key(),
                AssessmentWords.of(dimension),
                AssessmentWords.of(chosen),
                Arrays.stream(Weight.values())
                        .map(w -> new Choice(w.key(), AssessmentWords.of(w), w == chosen))
                        .toList());
    }
}
