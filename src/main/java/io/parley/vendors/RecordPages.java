package io.parley.vendors;

import io.parley.catalog.Tools;
import io.parley.identity.Role;
import io.parley.kernel.Languages;
import io.parley.kernel.Page;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What is publicly on record about the flaws of a tool: facts with their sources, no marks. */
@Path("/tools/{slug}/record")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
@Transactional
class RecordPages {
    private static final int MAX_DIGITS = 6;

    private final Tools tools;
    private final VendorRecords records;
    private final Cases cases;

    RecordPages(Tools tools, VendorRecords records, Cases cases) {
        this.tools = tools;
        this.records = records;
        this.cases = cases;
    }

    @CheckedTemplate(basePath = "vendors", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RecordDetail(
            Head tool,
            String verdict,
            VendorRecord known,
            List<RateRow> rates,
            List<RatesChart> rateCharts,
            List<Cases.Year> years,
            YearsChart desk,
            YearsChart phone,
            CaseFilter filter,
            List<Choice> measures,
            List<Choice> yearChoices,
            List<CaseRow> cases,
            Page page)
            implements TemplateInstance {}

    record Head(String slug, String name, String vendor) {}

    record Choice(String key, String label, boolean chosen) {}

    @GET
    public RecordDetail show(
            String slug,
            @RestQuery @Nullable String rate,
            @RestQuery @Nullable String year,
            @RestQuery @Nullable String page) {
        var sheet = tools.get(slug);
        var words = Languages.messages(VendorMessages.class);
        var filter = CaseFilter.of(rate, year);
        var known = records.forTool(slug);
        var years = cases.years(slug);
        var here = cases.page(slug, filter, number(page), "/tools/" + slug + "/record");
        var rates = Arrays.stream(Measure.values())
                .map(m -> RateRow.of(m, known, words))
                .toList();
        return new RecordDetail(
                new Head(slug, sheet.name(), sheet.vendor()),
                verdict(sheet.name(), known, words),
                known,
                rates,
                List.of(RatesChart.desk(rates), RatesChart.phone(rates)),
                years,
                YearsChart.desk(years),
                YearsChart.phone(years),
                filter,
                Arrays.stream(Measure.values())
                        .map(m -> new Choice(m.key(), m.label(words), m == filter.rate()))
                        .toList(),
                years.stream()
                        .filter(y -> y.year() != null)
                        .map(y -> new Choice(
                                y.year().toString(),
                                y.year().toString(),
                                y.year().equals(filter.year())))
                        .toList(),
                cases.list(slug, filter, here.offset(), here.size()).stream()
                        .map(c -> CaseRow.of(c, words))
                        .toList(),
                here);
    }

    private static String verdict(String tool, VendorRecord known, VendorMessages words) {
        if (known.cases() == 0) {
            return words.verdictNone(tool);
        }
        return known.hasEnough()
                ? words.verdict(
                        known.cases(),
                        known.vendorPublished().count(),
                        known.fixedVersion().count(),
                        known.listedAsExploited())
                : words.verdictFew(known.cases());
    }

    private static int number(@Nullable String text) {
        return text != null && text.length() <= MAX_DIGITS && text.matches("[0-9]+") ? Integer.parseInt(text) : 1;
    }
}
