package io.parley.vendors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.parley.kernel.Languages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/**
 * What the page of a tool's record says to every company, in HTML, kept until the tool's ledger changes (docs/adr/070). What
 * others say beside it is never in here: remarks belong to one company, and forms to one reader.
 */
@ApplicationScoped
class RecordBodies {
    /** Characters; a record in one language has 10,000 to 90,000 of them, and they take one or two bytes each. */
    private static final long KEPT = 4_000_000;

    private final Cases cases;
    private final Cache<Shown, Body> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT)
            .weigher((Shown shown, Body body) -> body.length())
            .build();

    RecordBodies(Cases cases) {
        this.cases = cases;
    }

    /** All that a body is made of; {@code ledger}: the version, never given twice. No day: ages are counted to the evidence's. */
    private record Shown(RecordDetail.Head tool, long ledger, Locale language) {}

    /** {@code cases}: the first page of all of them. */
    record Body(RawString facts, RawString cases, RawString method) {
        int length() {
            return facts.toString().length()
                    + cases.toString().length()
                    + method.toString().length();
        }
    }

    @CheckedTemplate(basePath = "vendors", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RecordMethod(VendorRecord known) implements TemplateInstance {}

    /** In the reader's language. */
    Body of(RecordDetail.Head tool, Histories.History history) {
        return kept.get(
                new Shown(tool, history.version(), Languages.current()),
                shown -> new Body(
                        new RawString(RecordFacts.of(tool, history).render()),
                        cases(tool, history, CaseFilter.all(), 1),
                        new RawString(new RecordMethod(history.record()).render())));
    }

    /** Those that are asked for; made anew each time, since there are as many as filters. */
    RawString cases(RecordDetail.Head tool, Histories.History history, CaseFilter filter, int number) {
        var page = cases.page(history, filter, number, "/tools/" + tool.slug() + "/record");
        return new RawString(RecordCases.of(tool, history, filter, cases.list(history, filter, page), page)
                .render());
    }
}
