package io.parley.register;

import io.parley.assessments.AssessmentView;
import io.parley.catalog.AnswerRow;
import io.parley.catalog.OwnTools;
import io.parley.kernel.FormErrors;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of one tool. {@code reason} and {@code errors} are those of the form that puts it into the register. */
@CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ToolDetail(
        Head tool,
        List<Group> groups,
        AssessmentView assessment,
        @Nullable Entry entry,
        Decided decided,
        List<LessonPages.Item> lessons,
        boolean mayAdd,
        boolean added,
        String reason,
        FormErrors errors)
        implements TemplateInstance {

    record Head(
            String slug,
            String name,
            String vendor,
            @Nullable String vendorHomepage,
            @Nullable String vendorCountry,
            String category,
            @Nullable String website,
            List<String> domains,
            @Nullable LocalDate retiredOn,
            @Nullable LocalDate asOf,
            String verdict,
            long known,
            int questions) {
        public boolean own() {
            return OwnTools.isOwn(slug);
        }
    }

    /** {@code answered}: known, or searched for. {@code open}: questions at which nobody has looked. */
    record Group(String key, String title, List<AnswerRow> answered, List<String> open) {}

    record Entry(String reason, Instant addedAt) {}

    /**
     * What holds, the proposal that is open for those who may see it, and whether the reader may propose. {@code changed}: so many
     * facts are others than when it was proposed.
     */
    record Decided(
            @Nullable DecisionView inForce,
            @Nullable DecisionRow open,
            boolean mayPropose,
            boolean maySeeAll,
            int changed) {}
}
