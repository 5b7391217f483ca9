package io.parley.vendors.advisories;

import static io.parley.vendors.advisories.FeedFiles.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.parley.testing.BenchCatalog;
import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.parley.testing.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An import that the database refuses every time is given up with its reason, and goes on when somebody says so. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FeedRetryTest {
    @Inject
    FeedImportRun run;

    @Inject
    FeedTraces traces;

    @Inject
    Companies companies;

    private Visitor operator;

    @BeforeEach
    void refuse() throws SQLException {
        traces.forget();
        operator = companies.operator();
        BenchCatalog.run("alter table feed_record add constraint refused_by_test check (record_id <> 'CVE-2024-9001')");
    }

    @AfterEach
    void allow() throws SQLException {
        BenchCatalog.run("alter table feed_record drop constraint if exists refused_by_test");
        traces.forget();
    }

    @Test
    void whatAlwaysFailsIsGivenUpAndSaysWhy() throws SQLException {
        var page = sent();
        run.next();
        assertThat(operator.page(page).text())
                .contains("is being read", "is tried again within a minute", "refused_by_test")
                .doesNotContain("Try again", "Failing row", "\uFFFD", "Nothing was wrong");
        triedUntilGivenUp();
        assertThat(operator.page(page).text())
                .contains("failed", "5 times", "refused_by_test")
                .doesNotContain("Nothing was wrong");
        assertThat(run.next()).as("it is left alone").isFalse();
        operator.json()
                .get("/api/v1" + page)
                .then()
                .body("state", equalTo("failed"))
                .body("error", containsString("Given up after 5 tries"));
    }

    @Test
    void aRetryGoesOnAndSaidTwiceIsSaidOnce() throws SQLException {
        var page = sent();
        triedUntilGivenUp();
        BenchCatalog.run("alter table feed_record drop constraint refused_by_test");
        assertThat(operator.post(page, page + "/repetition", Map.of()).statusCode())
                .isEqualTo(303);
        run.next();
        assertThat(operator.page(page).text())
                .contains("done", "cve 1 1 0 0", "1 of 1 documents")
                .doesNotContain("refused_by_test");
        operator.json()
                .post("/api/v1" + page + "/repetition")
                .then()
                .statusCode(200)
                .body("state", equalTo("done"));
        assertThat(run.next()).as("nothing waits again").isFalse();
        operator.json().post("/api/v1/feeds/imports/999999/repetition").then().statusCode(404);
    }

    /** Whoever reads is killed each time, and nobody is left to say why. */
    @Test
    void whatKillsItsReaderIsGivenUpToo() {
        var page = sent();
        traces.sql("update feed_import set state = 'reading', tries = 5, lease_until = now() - interval '1 second'");
        run.next();
        assertThat(operator.page(page).text()).contains("failed", "5 times", "Try again");
    }

    @Test
    void largeCountsAreWrittenAsTheReaderWritesThem() {
        var page = sent();
        traces.sql("update feed_import set state = 'done', documents = 12345, total = 300000, refused = 1234");
        traces.sql("insert into feed_import_count select id, 'cve', 300000, 200000, 0 from feed_import");
        assertThat(operator.page(page).text())
                .contains("12,345 of 300,000 documents", "1,234 refused", "cve 300,000 200,000 0 100,000");
        operator.get("/language?language=cs");
        assertThat(operator.page(page).text().replace('\u00A0', ' '))
                .contains("dokumenty: 12 345 z 300 000", "odmítnuto: 1 234", "cve 300 000 200 000 0 100 000");
    }

    private void triedUntilGivenUp() {
        for (int i = 0; i < FeedImport.MOST_TRIES; i++) {
            traces.sql(
                    "update feed_import set lease_until = now() - interval '1 second' where lease_until is not null");
            run.next();
        }
    }

    /** The address of its page. */
    private String sent() {
        var sent = operator.upload(
                "/feeds",
                "/feeds/files",
                "file",
                "a.json",
                bytes(cve("CVE-2024-9001", "Slack", "Slack", "2024-03-05T12:00:00Z", "")));
        return sent.header("Location").replaceFirst("^https?://[^/]+", "");
    }
}
