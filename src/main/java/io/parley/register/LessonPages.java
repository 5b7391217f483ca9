package io.parley.register;

import io.parley.catalog.AnswerRow;
import io.parley.catalog.ToolSheet;
import io.parley.catalog.Tools;
import io.parley.catalog.Words;
import io.parley.identity.Role;
import io.parley.kernel.Languages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Lessons of one screen; what a point claims of a tool is shown as the catalog's fact with its source. */
@Path("/lessons")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
@Transactional
class LessonPages {
    private final Lessons lessons;
    private final Register register;
    private final Tools tools;

    LessonPages(Lessons lessons, Register register, Tools tools) {
        this.lessons = lessons;
        this.register = register;
        this.tools = tools;
    }

    @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LessonList(List<Item> lessons) implements TemplateInstance {}

    record Item(String slug, String title, String intro) {
        static Item of(Lesson lesson) {
            var language = Languages.current();
            return new Item(
                    lesson.slug(), lesson.title().in(language), lesson.intro().in(language));
        }
    }

    @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LessonDetail(Item lesson, List<Point> points, String remember, List<ToolLink> tools)
            implements TemplateInstance {}

    record Point(String title, String text, List<Known> facts) {}

    record Known(String toolName, AnswerRow answer) {}

    record ToolLink(String slug, String name) {}

    @GET
    public LessonList list() {
        return new LessonList(lessons.list().stream().map(Item::of).toList());
    }

    /** Facts of the tools that are in the register; of all the lesson's tools where none of them is. */
    @GET
    @Path("{lesson}")
    public LessonDetail show(String lesson) {
        var found = lessons.get(lesson);
        var language = Languages.current();
        var registered = register.slugs();
        var ours = found.tools().stream().filter(registered::contains).toList();
        var sheets = tools.sheets(ours.isEmpty() ? found.tools() : ours);
        var words = Words.current();
        return new LessonDetail(
                Item.of(found),
                found.points().stream()
                        .map(p -> new Point(
                                p.title().in(language), p.text().in(language), facts(p.attribute(), sheets, words)))
                        .toList(),
                found.remember().in(language),
                sheets.stream().map(s -> new ToolLink(s.slug(), s.name())).toList());
    }

    private static List<Known> facts(
            @org.jspecify.annotations.Nullable String attribute, List<ToolSheet> sheets, Words words) {
        return sheets.stream()
                .flatMap(sheet -> sheet.answers().stream()
                        .filter(a -> a.attribute().key().equals(attribute) && a.isKnown())
                        .map(a -> new Known(sheet.name(), AnswerRow.of(a, words))))
                .toList();
    }
}
