package io.parley.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.kernel.ReplayClock;
import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.quarkus.arc.ClientProxy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is kept of a record's page is what a reader would get anew. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RecordBodiesTest {
    private static final String TOOL = "imessage"; // has no file in the shipped ledger
    private static final String PAGE = "/tools/imessage/record";
    private static final String ZOOM = "/tools/zoom/record";

    @Inject
    Companies companies;

    @Inject
    Ledger ledger;

    @Inject
    Histories histories;

    @Inject
    RecordBodies bodies;

    @Inject
    Clock clock;

    @AfterEach
    void empty() {
        say();
    }

    @Test
    void aChangedLedgerIsSeenWithTheNextPage() {
        var reader = companies.acme().as("employee");
        say(line("CVE-2030-0001", "2024-03-05"));
        assertThat(reader.page(PAGE).text()).contains("CVE-2030-0001", "Mar 5, 2024");
        say(line("CVE-2030-0001", "2024-03-07"), line("CVE-2030-0002", "2024-04-01"));
        assertThat(reader.page(PAGE).text())
                .contains("CVE-2030-0001", "Mar 7, 2024", "CVE-2030-0002")
                .doesNotContain("Mar 5, 2024");
        say();
        assertThat(reader.page(PAGE).text()).contains("no sign of safety").doesNotContain("CVE-2030");
    }

    @Test
    void eachReaderReadsTheirOwnLanguage() {
        var czech = companies.acme().as("employee");
        var english = companies.globex().as("employee");
        czech.get("/language?language=cs");
        for (int i = 0; i < 2; i++) {
            assertThat(czech.page(ZOOM).select("#cases, #open, #complete").eachText())
                    .containsExactly("Co je teď otevřené", "Případy", "Jak úplná jsou tato data?");
            assertThat(english.page(ZOOM).select("#cases, #open, #complete").eachText())
                    .containsExactly("What is open now", "Cases", "How complete are these data?");
        }
    }

    @Test
    void aRemarkIsNotKept() {
        var company = companies.fresh();
        var remark = "Seen by our own people alone";
        var other = companies.fresh().as("manager");
        assertThat(company.as("manager")
                        .post(ZOOM, ZOOM + "/remarks", Map.of("remark", remark))
                        .statusCode())
                .isEqualTo(303);
        assertThat(company.as("employee").page(ZOOM).select("#voices").text()).contains(remark);
        assertThat(other.page(ZOOM).text()).doesNotContain(remark);
        assertThat(company.as("employee").page(ZOOM).select("form[action$=remarks]"))
                .as("a form of somebody who may add one")
                .isEmpty();
        assertThat(other.page(ZOOM).select("form[action$=remarks]")).hasSize(1);
        var kept = body("zoom");
        assertThat(kept.facts().toString() + kept.cases() + kept.method())
                .doesNotContain(remark, "csrf", "<textarea")
                .contains("id=\"rates\"", "id=\"cases\"", "id=\"complete\"");
    }

    /** Ages are counted to the day to which the sources were read, never to today. */
    @Test
    void theDayOfReadingIsNowhereInIt() throws Exception {
        var moved = (ReplayClock) ClientProxy.unwrap(clock);
        for (var tool : List.of("zoom", "signal", "mattermost")) {
            var kept = body(tool).facts().toString();
            var later = moved.at(
                    clock.instant().plus(Duration.ofDays(400)),
                    () -> QuarkusTransaction.requiringNew()
                            .call(() -> RecordFacts.of(head(tool), histories.forTool(tool))
                                    .render()));
            assertThat(later).isEqualTo(kept);
        }
    }

    private RecordBodies.Body body(String tool) {
        return QuarkusTransaction.requiringNew().call(() -> bodies.of(head(tool), histories.forTool(tool)));
    }

    private static RecordDetail.Head head(String tool) {
        return new RecordDetail.Head(tool, tool);
    }

    private void say(LedgerLine... lines) {
        QuarkusTransaction.requiringNew().run(() -> ledger.replace(TOOL, Origin.CURATED, List.of(lines)));
    }

    private static LedgerLine line(String id, String day) {
        return new LedgerLine(
                id,
                FactName.PUBLIC,
                FactDate.parse(day).orElseThrow(),
                "",
                FactState.KNOWN,
                "https://vendor.example/" + id,
                LedgerSource.VENDOR_ADVISORY,
                new BigDecimal("0.9"),
                LocalDate.of(2024, 5, 1));
    }
}
