package io.parley.vendors.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.parley.vendors.scoring.BadEvidence;
import io.parley.vendors.scoring.Canonical;
import io.parley.vendors.scoring.EvidenceReader;
import io.parley.vendors.scoring.Method;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ScoreApiTest {
    private static final String MATTERMOST = "/api/v1/tools/mattermost/score";

    @Inject
    Companies companies;

    @Test
    void theNumberComesWithEverythingAgainstIt() {
        var program = companies.acme().as("employee");
        program.json()
                .get(MATTERMOST)
                .then()
                .statusCode(200)
                .body("method", equalTo("fixhist-1.2.0"))
                .body("provisional", equalTo(true))
                .body("letter", nullValue())
                .body("withheld", hasItems("too-few-informed-parts"))
                .body("evidenceUntil", equalTo("2026-08-22"))
                .body("result.asOf", equalTo("2026-08-22"))
                .body("result.cases", equalTo(592))
                .body("result.backlogChecked", equalTo(false))
                .body("result.parts.part", equalTo(List.of("H", "P", "X", "C", "B")));
        program.json()
                .get(MATTERMOST + "?method=fixhist-1.0.0")
                .then()
                .body("letter", nullValue())
                .body("withheld", hasItems("not-calibrated"));
    }

    /** Nobody has to believe the server: the file makes the same line in the program that needs none. */
    @Test
    void theEvidenceFileGivesTheSameResult() throws BadEvidence {
        var program = companies.acme().as("employee");
        for (var asked : List.of("", "?profile=regulated", "?at=2024-12-31")) {
            var file = program.json().get(MATTERMOST + "/evidence" + asked);
            var result = program.json().get(MATTERMOST + asked);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(Canonical.json(EvidenceReader.read(file.asString()).score(Method.NEWEST), Method.NEWEST))
                    .isEqualTo(result.path("result.canonical"));
        }
        assertThat(program.json().get(MATTERMOST + "/evidence").asString()).contains("\"address\":\"https://");
    }

    @Test
    void aDayInThePastIsScoredAsOfThatDay() {
        var program = companies.acme().as("employee");
        program.json().get(MATTERMOST + "?at=2024-12-31").then().body("result.asOf", equalTo("2024-12-31"));
        program.json()
                .get("/api/v1/tools/zoom/score?at=2026-01-01")
                .then()
                .body("result.asOf", equalTo("2025-01-24")) // never later than its evidence
                .body("withheld", hasItems("evidence-too-old"));
        program.json()
                .get(MATTERMOST + "?known=2020-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("result", nullValue()); // the ledger knew nothing then
    }

    @Test
    void aToolWithoutARecordHasNoScore() {
        var program = companies.acme().as("employee");
        program.json()
                .get("/api/v1/tools/imessage/score")
                .then()
                .statusCode(200)
                .body("result", nullValue())
                .body("withheld", equalTo(List.of("too-little-evidence")));
        program.json()
                .get("/api/v1/tools/imessage/score/evidence")
                .then()
                .statusCode(200)
                .body("cases", equalTo(List.of()));
    }

    /** What a reader finds: no letter, why, what each part rests on, and the file. */
    @Test
    void thePageSaysWhyThereIsNoLetter() {
        var reader = companies.acme().as("employee");
        assertThat(reader.page("/tools/mattermost/record").select("a[href=/tools/mattermost/score]"))
                .hasSize(1);
        var page = reader.page("/tools/mattermost/score");
        assertThat(page.select(".verdict").text()).isEqualTo("No letter for Mattermost.");
        assertThat(page.select("section:has(#why) li").text()).contains("Fewer than two parts");
        assertThat(page.select("section:has(#parts) tbody tr")).hasSize(5);
        assertThat(page.select("section:has(#parts) tbody tr").last().text())
                .startsWith("How overdue is what is open")
                .endsWith("not checked");
        assertThat(page.select("section:has(#parts) tbody tr").get(1).text())
                .as("one decimal: a whole point is the difference that counts")
                .contains("99.8", "99.0", "not informed");
        assertThat(page.select("details").text()).contains("Provisional");
        var file = reader.request()
                .accept("*/*")
                .get(page.select("a[href$=evidence.json]").attr("href"));
        assertThat(file.getHeader("Content-Disposition")).contains("mattermost-evidence.json");
        assertThat(reader.page("/tools/imessage/score")
                        .select("section:has(#why) li")
                        .text())
                .isEqualTo("Nothing is on record about this tool.");
        reader.get("/language?language=cs");
        assertThat(reader.page("/tools/zoom/score").select("main").text())
                .contains("žádné písmeno", "Doklady končí před více než 180 dny")
                .doesNotContain("not informed");
    }

    @Test
    void wordsWithoutMeaningAreNamed() {
        var program = companies.acme().as("employee");
        program.json()
                .get(MATTERMOST + "?at=soon&known=later&method=best&profile=mine")
                .then()
                .statusCode(422)
                .body("errors.keySet()", hasItems("at", "known", "method", "profile"));
        program.json().get(MATTERMOST + "?at=2999-01-01").then().statusCode(422);
        program.json().get(MATTERMOST + "?known=2999-01-01T00:00:00Z").then().statusCode(422);
        program.json().get("/api/v1/tools/no-such/score").then().statusCode(404);
        program.json().get("/api/v1/tools/no-such/score/evidence").then().statusCode(404);
    }
}
