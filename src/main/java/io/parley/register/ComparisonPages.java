package io.parley.register;

import io.parley.catalog.Category;
import io.parley.catalog.Keyed;
import io.parley.catalog.ToolFilter;
import io.parley.catalog.ToolSheet;
import io.parley.catalog.Tools;
import io.parley.catalog.Words;
import io.parley.identity.Role;
import io.parley.kernel.Languages;
import io.parley.vendors.VendorMessages;
import io.parley.vendors.VendorRecords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Up to four tools side by side, in words first. */
@Path("/comparison")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
@Transactional
class ComparisonPages {
    private final Tools tools;
    private final Register register;
    private final VendorRecords records;
    private final AnswerCells cells;

    ComparisonPages(Tools tools, Register register, VendorRecords records, AnswerCells cells) {
        this.tools = tools;
        this.register = register;
        this.records = records;
        this.cells = cells;
    }

    /**
     * {@code other}: this page with the other set of rows; {@code choose}: the page on which other tools are chosen.
     * {@code records}: empty where only differences are asked for; {@code shelves}: where there is nothing to choose here.
     */
    @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ComparisonView(
            @Nullable Comparison comparison,
            List<Section> sections,
            List<ComparedRecords.Row> records,
            String title,
            Problems problems,
            boolean differencesOnly,
            String other,
            String choose,
            List<Shelf> shelves)
            implements TemplateInstance {}

    /** {@code open}: as {@link Comparison.Section}. */
    record Section(String title, List<Row> rows, List<String> open) {}

    record Row(String question, boolean differs, List<Cell> cells) {}

    /** {@code html}: the answer, of {@link AnswerCells}. */
    record Cell(String tool, RawString html) {}

    /** Names, joined; empty where there is nothing to say. */
    record Problems(String unknown, String twice, String tooMany) {}

    record Shelf(String category, List<Choice> tools) {}

    record Choice(String slug, String name, boolean chosen) {}

    @GET
    public ComparisonView show(
            @RestQuery @Nullable List<String> tool,
            @RestQuery @Nullable String differences,
            @RestQuery @Nullable String choose) {
        var words = Words.current();
        var asked = Chosen.cleaned(tool);
        var names = tools.names(asked);
        var chosen = Chosen.of(asked, names.keySet());
        var registered = register.slugs();
        boolean only = "only".equals(differences) && chosen.slugs().size() > 1;
        var sheets = "yes".equals(choose) ? List.<ToolSheet>of() : tools.sheets(chosen.slugs());
        var comparison = sheets.isEmpty() ? null : Comparison.of(sheets, registered, only, words);
        var onRecord = sheets.isEmpty() || only
                ? List.<ComparedRecords.Row>of()
                : ComparedRecords.of(
                        sheets, records.forTools(chosen.slugs()), Languages.messages(VendorMessages.class));
        return new ComparisonView(
                comparison,
                comparison == null ? List.of() : sections(comparison),
                onRecord,
                joined(chosen.slugs(), names),
                new Problems(
                        joined(chosen.unknown(), names),
                        joined(chosen.twice(), names),
                        joined(chosen.tooMany(), names)),
                only,
                address(chosen.slugs()) + (only ? "" : "&differences=only"),
                address(chosen.slugs()) + "&choose=yes",
                sheets.size() > 1 ? List.of() : shelves(registered, chosen.slugs(), words));
    }

    private List<Section> sections(Comparison comparison) {
        return comparison.sections().stream()
                .map(section -> new Section(
                        section.title(),
                        section.rows().stream()
                                .map(row -> new Row(row.question(), row.differs(), cells(comparison.columns(), row)))
                                .toList(),
                        section.open()))
                .toList();
    }

    private List<Cell> cells(List<Comparison.Column> columns, Comparison.Row row) {
        var shown = new ArrayList<Cell>();
        for (int i = 0; i < columns.size(); i++) {
            shown.add(new Cell(columns.get(i).name(), cells.of(row.answers().get(i))));
        }
        return shown;
    }

    private List<Shelf> shelves(Set<String> registered, List<String> chosen, Words words) {
        var shelves = new EnumMap<Category, List<Choice>>(Category.class);
        for (var card : tools.match(new ToolFilter("", null, registered, false))) {
            Keyed.find(Category.class, card.category())
                    .ifPresent(category -> shelves.computeIfAbsent(category, c -> new ArrayList<>())
                            .add(new Choice(card.slug(), card.name(), chosen.contains(card.slug()))));
        }
        return shelves.entrySet().stream()
                .map(shelf -> new Shelf(words.category(shelf.getKey().key()), shelf.getValue()))
                .toList();
    }

    private static String joined(List<String> slugs, Map<String, String> names) {
        return slugs.stream().map(slug -> names.getOrDefault(slug, slug)).collect(Collectors.joining(", "));
    }

    private static String address(List<String> slugs) {
        return "/comparison?" + slugs.stream().map(slug -> "tool=" + slug).collect(Collectors.joining("&"));
    }
}
