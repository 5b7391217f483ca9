package io.parley.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Application and database are killed while thousands are told that they are asked, and again in the middle of the close: everybody gets one
 * mail, and what was counted is published whole or not at all, with no answer lost or left where it can be linked.
 */
class SurveyKillsE2E {
    private static final int PEOPLE = 3_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String MAILS = "from outbox_mail where subject like 'A few questions:%'";

    @Test
    void everybodyIsToldOnceAndTheCloseIsWholeOrNothing() throws Exception {
        try (var product = new KilledProduct(Map.of())) {
            var company = new AskedCompany(product, PEOPLE, 1);
            long asked = number(product, "select count(*) from survey_participation");
            product.kill(false, 0);
            product.restart();
            long told = number(product, "select count(*) " + MAILS);
            assertThat(told).as("mails written when it was killed").isPositive().isLessThan(asked);
            assertThat(number(product, "select count(*) from survey_nudge where round = 0"))
                    .as("a mail and the note that it is written are one")
                    .isEqualTo(asked - told);
            now(product, "survey-invite");
            await(product, "select count(*) = 0 from survey_nudge");
            assertThat(number(product, "select count(*) " + MAILS)).isEqualTo(asked);
            assertThat(number(product, "select count(distinct recipient) " + MAILS))
                    .isEqualTo(asked);

            everybodyAnswers(product, company);
            execute(product, "update survey set closes_on = current_date - 1");
            int halfway = 0;
            for (var step : List.of("reading", "counting", "cutting")) {
                if (number(product, "select count(*) from survey_release") == 0) {
                    execute(product, "update survey set closing_step = null");
                    now(product, "survey-close");
                    await(product, "select state = 'RELEASED' or closing_step = '" + step + "' from survey");
                    product.kill(step.equals("counting"), 0);
                    product.restart();
                    halfway += wholeOrNothing(product, asked);
                }
            }
            assertThat(halfway).as("kills in the middle of a close").isPositive();
            now(product, "survey-close");
            await(product, "select state = 'RELEASED' from survey");
            assertThat(wholeOrNothing(product, asked)).isZero();
            assertThat(number(product, "select (results->>'answered')::int from survey_release"))
                    .isEqualTo(asked);
            System.out.printf(
                    "Survey kills: %d of %d mails when killed, %d kills inside a close%n", told, asked, halfway);
        }
    }

    /** 1 where nothing of the close was done, 0 where all of it. */
    private static int wholeOrNothing(KilledProduct product, long asked) throws SQLException {
        long releases = number(product, "select count(*) from survey_release");
        assertThat(number(product, "select count(*) from survey_answer_staged"))
                .as("answers that wait")
                .isEqualTo(releases == 0 ? asked : 0);
        assertThat(number(product, "select count(*) from survey_answer"))
                .as("answers that were moved")
                .isEqualTo(releases == 0 ? 0 : asked);
        assertThat(number(product, "select count(*) from survey where state = 'RELEASED'"))
                .isEqualTo(releases);
        assertThat(number(product, "select count(*) from survey_participation where answered"))
                .isEqualTo(asked);
        return releases == 0 ? 1 : 0;
    }

    /** Two send theirs; all others get a copy of one or the other past the product, since only how many they are matters here. */
    private static void everybodyAnswers(KilledProduct product, AskedCompany company) throws SQLException {
        var survey = company.round(1).survey();
        for (int number : List.of(1, 2)) {
            given().baseUri(product.url())
                    .contentType(ContentType.JSON)
                    .auth()
                    .oauth2(company.token(AskedCompany.mail(number)))
                    .body("{\"tools\":[{\"tool\":\"" + (number == 1 ? "whatsapp" : "teams")
                            + "\",\"why\":[\"habit\"]}]}")
                    .post("/api/v1/surveys/" + survey + "/answer")
                    .then()
                    .statusCode(204);
        }
        execute(product, """
                insert into survey_answer_staged (tenant_id, id, survey_id, cell_id, answers)
                select p.tenant_id, gen_random_uuid(), p.survey_id, p.cell_id, a.answers
                from (select *, row_number() over () % 2 as half from survey_participation where not answered) p
                join (select answers, row_number() over () % 2 as half from survey_answer_staged) a using (half)
                """);
        execute(product, "update survey_participation set answered = true");
    }

    /** Instead of waiting until a lease of the killed process is over, or the day is. */
    private static void now(KilledProduct product, String kind) throws SQLException {
        execute(product, "update tenant_work set due_at = now() where kind = '" + kind + "'");
    }

    private static void await(KilledProduct product, String condition) throws SQLException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        try (var database = product.database();
                var statement = database.prepareStatement(condition)) {
            while (true) {
                try (var row = statement.executeQuery()) {
                    row.next();
                    if (row.getBoolean(1)) {
                        return;
                    }
                }
                assertThat(System.nanoTime()).as(condition).isLessThan(until);
                Product.sleep(1);
            }
        }
    }

    private static void execute(KilledProduct product, String sql) throws SQLException {
        try (var database = product.database();
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(KilledProduct product, String sql) throws SQLException {
        try (var database = product.database();
                var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
