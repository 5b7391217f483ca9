package io.parley.register;

import io.parley.assessments.AssessmentView;
import io.parley.assessments.Assessments;
import io.parley.catalog.AnswerRow;
import io.parley.catalog.Attribute;
import io.parley.catalog.ToolSheet;
import io.parley.catalog.Tools;
import io.parley.catalog.Verdict;
import io.parley.catalog.Words;
import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** Makes the page of a tool. */
@ApplicationScoped
class ToolDetails {
    private final Tools tools;
    private final Register register;
    private final Decisions decisions;
    private final DecisionReads reads;
    private final DecisionSnapshots snapshots;
    private final Assessments assessments;
    private final Lessons lessons;
    private final CurrentPerson person;

    ToolDetails(
            Tools tools,
            Register register,
            Decisions decisions,
            DecisionReads reads,
            DecisionSnapshots snapshots,
            Assessments assessments,
            Lessons lessons,
            CurrentPerson person) {
        this.tools = tools;
        this.register = register;
        this.decisions = decisions;
        this.reads = reads;
        this.snapshots = snapshots;
        this.assessments = assessments;
        this.lessons = lessons;
        this.person = person;
    }

    /** Throws when there is no such tool. */
    ToolDetail of(String slug, String reason, FormErrors errors, boolean added) {
        var sheet = tools.get(slug);
        var words = Words.current();
        var entry = register.find(slug)
                .map(e -> new ToolDetail.Entry(e.reason, e.addedAt))
                .orElse(null);
        boolean mayAdd = Editors.mayAdd(person) && entry == null && sheet.retiredOn() == null;
        return new ToolDetail(
                head(sheet, words),
                groups(sheet, words),
                AssessmentView.of(assessments.of(sheet)),
                entry,
                decided(slug, entry != null),
                lessons.of(slug).stream().map(LessonPages.Item::of).toList(),
                mayAdd,
                added && entry != null,
                reason,
                errors);
    }

    /** Proposals are for those who take part in deciding; everybody sees what holds. */
    private ToolDetail.Decided decided(String slug, boolean registered) {
        boolean more = person.roles().size() > 1;
        boolean propose = person.is(Role.MANAGER) || person.is(Role.REGISTER_EDITOR);
        var holds = decisions.inForce(slug).orElse(null);
        return new ToolDetail.Decided(
                holds,
                more
                        ? decisions
                                .open(slug)
                                .map(d -> reads.row(d, decisions.today()))
                                .orElse(null)
                        : null,
                propose && registered,
                more,
                holds == null ? 0 : snapshots.countChanges(List.of(holds.id())).getOrDefault(holds.id(), 0));
    }

    private static ToolDetail.Head head(ToolSheet sheet, Words words) {
        var verdict = Verdict.of(sheet, words);
        return new ToolDetail.Head(
                sheet.slug(),
                sheet.name(),
                sheet.vendor(),
                sheet.vendorHomepage(),
                sheet.vendorCountry(),
                words.category(sheet.category()),
                sheet.website(),
                sheet.domains(),
                sheet.retiredOn(),
                sheet.asOf().orElse(null),
                verdict.sentence(),
                verdict.known(),
                verdict.questions());
    }

    private static List<ToolDetail.Group> groups(ToolSheet sheet, Words words) {
        return Arrays.stream(Attribute.Group.values())
                .map(group -> group(group, sheet, words))
                .toList();
    }

    private static ToolDetail.Group group(Attribute.Group group, ToolSheet sheet, Words words) {
        var rows = sheet.answers().stream()
                .filter(a -> a.attribute().group() == group)
                .map(a -> AnswerRow.of(a, words))
                .toList();
        return new ToolDetail.Group(
                group.key(),
                words.group(group),
                rows.stream().filter(r -> !r.unknown()).toList(),
                rows.stream()
                        .filter(AnswerRow::unknown)
                        .map(AnswerRow::question)
                        .toList());
    }
}
