package io.parley.vendors.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.parley.vendors.FactDate;
import io.parley.vendors.FactName;
import io.parley.vendors.FactState;
import io.parley.vendors.Ledger;
import io.parley.vendors.LedgerLine;
import io.parley.vendors.LedgerSource;
import io.parley.vendors.Origin;
import io.parley.vendors.scoring.BadEvidence;
import io.parley.vendors.scoring.Canonical;
import io.parley.vendors.scoring.EvidenceReader;
import io.parley.vendors.scoring.Method;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A score is made when something new is known, says why, and stays as it was. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ScoreKeeperTest {
    private static final String TOOL = "imessage"; // has no file in the shipped ledger
    private static final String OTHER = "icloud-drive"; // nor has this one, of the same vendor
    private static final String CASE = "CVE-2030-4321";

    @Inject
    ScoreKeeper keeper;

    @Inject
    KeptScores scores;

    @Inject
    Ledger ledger;

    @Inject
    EntityManager database;

    @Inject
    Companies companies;

    @Inject
    Clock clock;

    @AfterEach
    void empty() {
        replace();
        replace(OTHER);
    }

    @Test
    void aCorrectionMakesAnotherScoreAndLeavesTheOldOne() {
        replace(fixed("2024-06-01", "2024-07-01"));
        var first = keeper.keep(TOOL).orElseThrow();
        assertThat(keeper.keep(TOOL)).as("nothing new is known").isEmpty();
        replace(fixed("2024-03-06", "2024-07-01"));
        assertThat(keeper.listDue()).contains(TOOL);
        var second = keeper.keep(TOOL).orElseThrow();
        assertThat(second.causes()).containsExactly("facts");
        assertThat(second.cases()).containsExactly(CASE);
        assertThat(second.total()).as("a faster fix").isGreaterThan(first.total());
        assertThat(second.inputsSha256()).isNotEqualTo(first.inputsSha256());
        assertThat(keeper.listDue()).doesNotContain(TOOL);
        var history = companies.acme().as("employee").json().get("/api/v1/tools/imessage/score/history");
        history.then()
                .statusCode(200)
                .body("[0].causes", equalTo(List.of("facts")))
                .body("[0].cases", equalTo(List.of(CASE)))
                .body("[1].canonical", equalTo(first.canonical()))
                .body("[1].inputsSha256", equalTo(first.inputsSha256()));
        assertThat(new BigDecimal(history.jsonPath().getString("[0].change")).signum())
                .isPositive();
    }

    /** What the ledger believed at a moment is scored as it was then, whatever it believes now. */
    @Test
    void aMomentInThePastIsScoredByWhatWasKnownThen() {
        replace(fixed("2024-06-01", "2024-07-03"));
        var first = keeper.keep(TOOL).orElseThrow();
        replace(fixed("2024-03-06", "2024-07-03"));
        var second = keeper.keep(TOOL).orElseThrow();
        var program = companies.acme().as("employee").json();
        program.get("/api/v1/tools/imessage/score?known=" + first.recordedAt())
                .then()
                .statusCode(200)
                .body("result.canonical", equalTo(first.canonical()))
                .body("kept", nullValue());
        companies
                .acme()
                .as("employee")
                .json()
                .get("/api/v1/tools/imessage/score")
                .then()
                .body("result.canonical", equalTo(second.canonical()))
                .body("kept", equalTo((int) second.id()));
    }

    /** A program that asks with the last place it was given sees every change once, in order, and why. */
    @Test
    void programsSeeEachChangeOnceWithItsCause() {
        var program = companies.acme().as("employee");
        replace(fixed("2024-06-01", "2024-07-04"));
        var first = keeper.keep(TOOL).orElseThrow();
        replace(fixed("2024-03-06", "2024-07-04"));
        var second = keeper.keep(TOOL).orElseThrow();
        var path = "/api/v1/score-events?after=" + (first.id() - 1);
        program.json()
                .get(path + "&limit=1")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of((int) first.id())))
                .body("more", equalTo(true))
                .body("next", equalTo(Long.toString(first.id())));
        var next = program.json().get("/api/v1/score-events?after=" + first.id());
        next.then()
                .body("items.tool", equalTo(List.of(TOOL)))
                .body("items[0].causes", equalTo(List.of("facts")))
                .body("items[0].cases", equalTo(List.of(CASE)))
                .body("items[0].provisional", equalTo(true))
                .body("more", equalTo(false))
                .body("next", equalTo(Long.toString(second.id())));
        assertThat(new BigDecimal(next.jsonPath().getString("items[0].change")))
                .isEqualByComparingTo(second.total().subtract(first.total()));
        program.json()
                .get("/api/v1/score-events?after=" + second.id())
                .then()
                .body("items", equalTo(List.of()))
                .body("next", equalTo(Long.toString(second.id())));
        program.json().get("/api/v1/score-events?after=soon").then().statusCode(422);
        program.json().get("/api/v1/score-events?limit=0").then().statusCode(422);
    }

    /** A page is never behind its facts, though it remembers what it showed, and opens the cases that made the difference. */
    @Test
    void thePageFollowsItsFactsAndOpensWhatChanged() {
        var reader = companies.acme().as("employee");
        replace(fixed("2024-06-01", "2024-07-05"));
        keeper.keep(TOOL);
        var before = reader.page("/tools/imessage/score")
                .select("section:has(#parts) tbody")
                .text();
        replace(fixed("2024-03-06", "2024-07-05"));
        var stale = reader.page("/tools/imessage/score");
        assertThat(stale.select("section:has(#parts) tbody").text()).isNotEqualTo(before);
        assertThat(stale.select(".as-of").text()).contains("it is kept within a minute");
        var second = keeper.keep(TOOL).orElseThrow();
        var page = reader.page("/tools/imessage/score");
        assertThat(page.select("section:has(#parts) tbody").text())
                .isEqualTo(stale.select("section:has(#parts) tbody").text());
        var changed = page.select("#score-" + second.id() + " a[href*=change]");
        assertThat(changed.text()).isEqualTo("other facts; cases: 1");
        assertThat(reader.page(changed.attr("href")).select("tbody th").text()).isEqualTo(CASE);
        assertThat(page.select("#history ~ figure svg.on-desk .whisker").size())
                .as("the last dozen")
                .isEqualTo(Math.min(
                        12, page.select("section:has(#history) tbody tr").size()));
        replace();
        assertThat(reader.page(changed.attr("href")).select("tbody tr").text())
                .as("what was taken back later still stands in the list")
                .contains(CASE, "Nothing is on record");
        assertThat(reader.get("/tools/mattermost/score/cases?change=" + second.id())
                        .statusCode())
                .as("another tool's")
                .isEqualTo(404);
        assertThat(reader.get("/tools/imessage/score/cases?change=all").statusCode())
                .isEqualTo(404);
        assertThat(reader.get("/tools/no-such/score/cases").statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyChangesWhatWasKept() {
        replace(fixed("2024-06-01", "2024-07-02"));
        keeper.keep(TOOL);
        for (var sql : List.of("update vendor_score set total = 100", "delete from vendor_score")) {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew()
                            .run(() -> database.createNativeQuery(sql).executeUpdate()))
                    .hasStackTraceContaining("permission denied");
        }
    }

    /** What is read back is what would be made anew, to the byte, and the page shows it beside the score of an earlier day. */
    @Test
    void whatWasKeptIsWhatAnyoneMakes() throws BadEvidence {
        var reader = companies.acme().as("employee");
        replace(fixed("2024-06-01", "2024-07-03"));
        assertThat(reader.page("/tools/imessage/score").select(".as-of").text()).contains("it is kept within a minute");
        keeper.keep(TOOL);
        assertThat(reader.page("/tools/imessage/score").select(".as-of").text()).contains("Kept as score");
        var anew = reader.page("/tools/mattermost/score");
        keeper.keep("mattermost");
        var kept = QuarkusTransaction.requiringNew()
                .call(() -> scores.findLatest("mattermost"))
                .orElseThrow();
        var file = reader.json().get("/api/v1/tools/mattermost/score/evidence").asString();
        assertThat(kept.canonical())
                .isEqualTo(Canonical.json(EvidenceReader.read(file).score(Method.NEWEST), Method.NEWEST));
        var page = reader.page("/tools/mattermost/score");
        for (var part : List.of("#parts", "#why", "#grounds")) {
            assertThat(page.select("section:has(" + part + ")").text())
                    .isEqualTo(anew.select("section:has(" + part + ")").text());
        }
        assertThat(page.select("section:has(#grounds)").text()).contains("no later than anybody else", "Trend");
        assertThat(page.select(".as-of").text()).contains("Kept as score " + kept.id());
        assertThat(page.select("section:has(#history) tbody tr").text()).contains("first one", "score " + kept.id());
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        var then = reader.page("/tools/mattermost/score?on=" + today).select("section:has(#history)");
        assertThat(then.select("table").last().select("tbody tr")).hasSize(5);
        assertThat(then.text()).contains("later corrections do not change it");
        assertThat(reader.page("/tools/mattermost/score?on=2020-01-01")
                        .select("section:has(#history) [role=status]")
                        .text())
                .startsWith("No score had been kept by");
        assertThat(reader.page("/tools/mattermost/score?on=soon").select("section:has(#history) [role=status]"))
                .isEmpty();
        reader.json().get("/api/v1/tools/no-such/score/history").then().statusCode(404);
    }

    /** Another tool of the vendor: this one starts from it, on the page, in the file and in what is kept. */
    @Test
    void aToolStartsFromItsVendorsOtherTools() throws BadEvidence {
        var reader = companies.acme().as("employee");
        replace(fixed("2024-03-05", "2024-07-05"));
        var alone = keeper.keep(TOOL).orElseThrow();
        assertThat(reader.page("/tools/imessage/score").text()).doesNotContain("Starts from");
        replace(OTHER, slow("2024-07-04"));
        assertThat(keeper.listDue()).contains(TOOL, OTHER);
        var kept = keeper.keep(TOOL).orElseThrow();
        assertThat(kept.causes()).containsExactly("vendor");
        assertThat(kept.cases()).as("its own facts are the same").isEmpty();
        assertThat(kept.total()).as("the other one is slow").isLessThan(alone.total());
        var parts = reader.page("/tools/imessage/score").select("section:has(#parts)");
        assertThat(parts.text()).contains("Starts from the vendor’s other services: iCloud Drive");
        assertThat(parts.select("a[href='/tools/" + OTHER + "/score']")).hasSize(1);
        assertThat(reader.page("/tools/imessage/score")
                        .select("section:has(#history) tbody tr")
                        .first()
                        .text())
                .contains("other facts about the vendor’s other tools");
        var program = reader.json();
        var file = program.get("/api/v1/tools/imessage/score/evidence").asString();
        assertThat(Canonical.json(EvidenceReader.read(file).score(Method.NEWEST), Method.NEWEST))
                .as("made anew from the file alone")
                .isEqualTo(kept.canonical());
        reader.json()
                .get("/api/v1/tools/imessage/score")
                .then()
                .body("startsFrom", equalTo(List.of(OTHER)))
                .body("kept", equalTo((int) kept.id()));
        reader.json()
                .get("/api/v1/tools/imessage/score?known=" + alone.recordedAt())
                .then()
                .body("startsFrom", equalTo(List.of()))
                .body("result.canonical", equalTo(alone.canonical()));
        replace(OTHER);
        assertThat(keeper.keep(TOOL).orElseThrow().causes()).containsExactly("vendor");
    }

    /** What a page shows is kept by language, profile and score: nobody is given another's. */
    @Test
    void whatIsKeptForOneReaderFitsTheNext() {
        replace(fixed("2024-06-01", "2024-07-06"));
        keeper.keep(TOOL);
        var english = companies.acme().as("employee");
        assertThat(english.page("/tools/imessage/score").text()).contains("What each part rests on");
        var czech = english.request()
                .cookie("language", "cs")
                .accept("text/html")
                .get("/tools/imessage/score")
                .asString();
        assertThat(czech).contains("O co se opírá která část", "z 8 věcí").doesNotContain("What each part rests on");
        assertThat(english.page("/tools/imessage/score").text()).contains("What each part rests on");
        assertThat(english.page("/tools/imessage/score?profile=regulated")
                        .select("section:has(#parts) details strong")
                        .text())
                .isEqualTo("under a duty to report");
        assertThat(english.page("/tools/imessage/score")
                        .select("section:has(#parts) details strong")
                        .text())
                .isEqualTo("balanced");
    }

    private void replace(LedgerLine... lines) {
        replace(TOOL, lines);
    }

    private void replace(String tool, LedgerLine... lines) {
        QuarkusTransaction.requiringNew().run(() -> ledger.replace(tool, Origin.CURATED, List.of(lines)));
    }

    /** A fix a year after the first word. */
    private static LedgerLine[] slow(String observed) {
        return new LedgerLine[] {
            line("CVE-2030-8765", FactName.PUBLIC, "2023-03-05", observed),
            line("CVE-2030-8765", FactName.FIX_AVAILABLE, "2024-03-05", observed)
        };
    }

    private static LedgerLine[] fixed(String day, String observed) {
        return new LedgerLine[] {
            line(FactName.PUBLIC, "2024-03-05", observed), line(FactName.FIX_AVAILABLE, day, observed)
        };
    }

    private static LedgerLine line(FactName fact, String day, String observed) {
        return line(CASE, fact, day, observed);
    }

    private static LedgerLine line(String id, FactName fact, String day, String observed) {
        return new LedgerLine(
                id,
                fact,
                FactDate.parse(day).orElseThrow(),
                "",
                FactState.KNOWN,
                "https://vendor.example/advisory",
                LedgerSource.VENDOR_ADVISORY,
                new BigDecimal("0.9"),
                LocalDate.parse(observed),
                null,
                "ledger-1");
    }
}
