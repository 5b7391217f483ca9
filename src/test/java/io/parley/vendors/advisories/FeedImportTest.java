package io.parley.vendors.advisories;

import static io.parley.vendors.advisories.FeedFiles.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.parley.tenancy.Operators;
import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.parley.testing.Tokens;
import io.parley.testing.Visitor;
import io.parley.vendors.Ledger;
import io.parley.vendors.Origin;
import io.parley.vendors.VendorRecords;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files become records, records become facts of the tools they are about; again changes nothing, stopped goes on. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class FeedImportTest {
    /** What the shipped ledger says about these two is laid aside: what is on record about them is what a test imported. */
    private static final String SLACK = "slack";

    private static final String THREEMA = "threema";
    private static final String ROCKET_CHAT = "rocket-chat";

    @Inject
    FeedImports imports;

    @Inject
    FeedImportRun run;

    @Inject
    FeedTraces traces;

    @Inject
    FeedConfig config;

    @Inject
    Ledger facts;

    @Inject
    VendorRecords records;

    @Inject
    Companies companies;

    @Inject
    Operators operators;

    @Inject
    Clock clock;

    private Path folder;

    @BeforeEach
    void emptyFolder() throws IOException {
        forget();
        QuarkusTransaction.requiringNew().run(() -> {
            facts.replace(SLACK, Origin.CURATED, List.of());
            facts.replace(THREEMA, Origin.CURATED, List.of());
        });
        var root = Files.createDirectories(config.allowedFolder().orElseThrow());
        folder = Files.createTempDirectory(root, "t");
    }

    @AfterEach
    void forget() {
        traces.forget();
    }

    @Test
    void recordsBecomeFactsAndAgainChangesNothing() throws IOException {
        file("cve/a.json", cve("CVE-2024-9001", "Slack", "Slack Desktop", "2024-03-05T12:00:00Z", ""));
        file("cve/b.json", cve("CVE-2024-9002", "Somebody", "Else", "2024-03-05T12:00:00Z", ""));
        file("cve/broken.json", "{\"dataType\": \"CVE_RECORD\", ");
        file("kev.json", kev(kevEntry("CVE-2024-9001", "Slack", "Slack", "2024-04-01", "2024-04-22")));
        file("readme.md", "no record");
        var first = imported(".");
        assertThat(counts(first)).containsExactly("cve 2 2 0", "kev 1 1 0");
        assertThat(first.documents).isEqualTo(5);
        assertThat(first.refused).isOne();
        assertThat(first.leftAside).isOne();
        var slack = record(SLACK);
        assertThat(slack.cases()).isOne();
        assertThat(slack.listedAsExploited()).isOne();
        assertThat(slack.fixedVersion().count()).isOne();
        var past = past();
        var second = imported(".");
        assertThat(counts(second)).containsExactly("cve 2 0 0", "kev 1 0 0");
        assertThat(record(SLACK)).isEqualTo(slack);
        assertThat(past()).isEqualTo(past);
    }

    /** The day they happened to be imported says nothing about what was on record then. */
    @Test
    void recordsWithoutADayAreEvidenceOfNone() throws IOException {
        var updated = ", \"dateUpdated\": \"2026-02-03T00:00:00Z\"";
        file(
                "1.json",
                cve("CVE-2024-9001", "Slack", "Slack", "", "")
                        .replace(updated, "")
                        .replace("\"datePublished\": \"\"", "\"x\": 1"));
        file("go.json", osv("GO-2024-9001", "Go", "example.org/nobody", "0001-01-01T00:00:00Z", "", ""));
        importedToday();
        assertThat(record(SLACK).cases()).isOne();
        assertThat(record(SLACK).evidenceUntil()).isNull();
        assertThat(companies.operator().page("/feeds").text()).contains("they do not say");
        file(
                "2.json",
                cve("CVE-2024-9002", "Slack", "Slack", "2024-03-05T12:00:00Z", "")
                        .replace(updated, ""));
        importedToday();
        assertThat(record(SLACK).evidenceUntil())
                .as("as far as it tells itself")
                .isEqualTo("2024-03-05");
    }

    /** What need not be read again is counted as if it were, and what was remarkable is so again. */
    @Test
    void whatIsTheSameToTheByteIsCountedAndRemarkedAgain() throws IOException {
        file("CVE-2024-9001.json", cve("CVE-2024-9001", "Slack", "Slack", "2024-03-05T12:00:00Z", ""));
        file(
                "CVE-2024-9002.json",
                cve("CVE-2024-9002", "Slack", "Slack", "2024-03-05T12:00:00Z", ", \"datePublic\": \"2024-05-01\""));
        file("old/CVE-2024-9003.json", cve("CVE-2024-9003", "Slack", "Slack", "2024-03-05T12:00:00Z", ""));
        file("renewed/CVE-2024-9003.json", cve("CVE-2024-9003", "Slack", "Slack", "2024-03-04T12:00:00Z", ""));
        importedToday();
        var before = everything();
        importedToday();
        assertThat(everything())
                .as("of two documents about one record the last one counts")
                .isEqualTo(before);
        var again = newest();
        assertThat(counts(again)).containsExactly("cve 4 0 0");
        assertThat(again.documents).isEqualTo(4);
        assertThat(again.noted).as("published before it was public").isOne();
        file("CVE-2024-9001.json", cve("CVE-2024-9001", "Slack", "Slack", "2024-03-06T12:00:00Z", ""));
        importedToday();
        assertThat(counts(newest())).containsExactly("cve 4 0 1");
    }

    /** As they were left by a release before records could be without a day: the day of the import stood everywhere. */
    @Test
    void databasesOfOlderReleasesGetTheirDaysRight() throws IOException {
        var updated = ", \"dateUpdated\": \"2026-02-03T00:00:00Z\"";
        file(
                "1.json",
                cve("CVE-2024-9001", "Slack", "Slack", "2024-03-05T12:00:00Z", "")
                        .replace(updated, ""));
        file(
                "2.json",
                cve("CVE-2024-9002", "Slack", "Slack", "", "")
                        .replace(updated, "")
                        .replace("\"datePublished\": \"\"", "\"x\": 1"));
        file("3.json", cve("CVE-2024-9003", "Threema", "Threema", "2024-03-05T12:00:00Z", ""));
        importedToday();
        var slack = facts(SLACK);
        var threema = facts(THREEMA);
        var whatsapp = record("whatsapp").evidenceUntil();
        traces.sql(
                "update feed_record set extractor = 'feeds-2', read_to = coalesce((select (recorded_at at time zone 'UTC')::date"
                        + " where record_id <> 'CVE-2024-9003'), read_to)");
        traces.sql(
                "update vendor_fact set observed_on = current_date, source_kind = 'cve-list' where tool_slug = 'slack'");
        traces.sql("update vendor_ledger set evidence_until = current_date where tool_slug = 'slack'");
        assertThat(record(SLACK).evidenceUntil()).isAfter("2026-02-03");

        traces.migrate("V202612021001__vendors_right_days.sql");
        assertThat(run.next()).as("nobody imports anything").isFalse();

        assertThat(record(SLACK).evidenceUntil()).isEqualTo("2024-03-05");
        assertThat(facts(SLACK)).isEqualTo(slack);
        assertThat(record(THREEMA).evidenceUntil()).as("it says so itself").isEqualTo("2026-02-03");
        assertThat(facts(THREEMA)).isEqualTo(threema);
        traces.start();
        assertThat(record("whatsapp").evidenceUntil()).isEqualTo(whatsapp);
        assertThat(traces.text("select read_to::text from feed_freshness where feed = 'cve'"))
                .isEqualTo("2026-02-03");
        assertThat(counts(imported("."))).as("read again once").containsExactly("cve 3 0 3");
    }

    @Test
    void onlyWhatChangedIsWrittenAndTheOldIsKept() throws IOException {
        file("a.json", cve("CVE-2024-9001", "Slack", "Slack", "2024-03-05T12:00:00Z", ""));
        file("b.json", cve("CVE-2024-9002", "Slack", "Slack", "2024-03-05T12:00:00Z", ""));
        imported(".");
        var past = past();
        file("a.json", cve("CVE-2024-9001", "Slack", "Slack", "2024-03-04T12:00:00Z", ""));
        assertThat(counts(imported("."))).containsExactly("cve 2 0 1");
        assertThat(record(SLACK).firstCase()).isEqualTo("2024-03-04");
        assertThat(past()).as("the day as it was believed, of two facts").isEqualTo(past + 2);
    }

    /** Each form cut off, in another encoding and of another schema, in the place of what was good. */
    @Test
    void badFilesLeaveWhatIsThere() throws IOException {
        for (var form : FeedForm.values()) {
            file(form.file(), form.good());
        }
        imported(".");
        var before = everything();
        for (var form : FeedForm.values()) {
            file(form.file(), form.good().substring(0, form.good().length() / 2));
        }
        assertThat(imported(".").refused).isEqualTo(FeedForm.values().length);
        assertThat(everything()).isEqualTo(before);
        for (var form : FeedForm.values()) {
            Files.write(folder.resolve(form.file()), form.good().getBytes(StandardCharsets.UTF_16));
        }
        assertThat(imported(".").refused).isEqualTo(FeedForm.values().length);
        assertThat(everything()).isEqualTo(before);
    }

    /** No text of PostgreSQL holds a zero byte, and no key of it is endless: a record that tries does not stop the others. */
    @Test
    void whatTheDatabaseCannotHoldStopsNothing() throws IOException {
        var zero = "\\u0000";
        file(
                "1.json",
                cve("CVE-2024-9001", "Sl" + zero + "ack", "Slack", "2024-03-05T12:00:00Z", "")
                        .replace("1.4.2", "1" + zero));
        file("2.json", rejected("CVE-2024-9002", "CVE-" + zero));
        file(
                "3.json",
                osv("GHSA-9999-9999-9999", "npm", "a" + zero, "2024-03-05T12:00:00Z", "\"CVE" + zero + "\"", ""));
        file("4.json", csaf("EX-" + zero, HISTORY, ""));
        file(
                "5.json",
                csaf("EX-5", HISTORY, ", \"ids\": [{\"system_name\": \"x\", \"text\": \"" + "y".repeat(5_000) + "\"}]")
                        .replace("\"cve\": \"CVE-2025-7001\", ", "")
                        .replace("Zoom", "Nobody"));
        file("6.json", cve("CVE-2024-9006", "Slack", "Slack", "2024-03-05T12:00:00Z", ""));
        var it = imported(".");
        assertThat(it.documents).isEqualTo(6);
        assertThat(it.refused)
                .as("the one whose own number cannot be written down")
                .isOne();
        assertThat(counts(it)).containsExactly("csaf 1 1 0", "cve 3 3 0", "ghsa 1 1 0");
        assertThat(record(SLACK).cases()).isPositive();
    }

    @Test
    void aStoppedImportGoesOnWhereItWas() throws IOException {
        for (int i = 1; i <= 5; i++) {
            file(i + ".json", cve("CVE-2024-900" + i, "Slack", "Slack", "2024-03-05T12:00:00Z", ""));
        }
        long id = ask(".");
        traces.sql("update feed_import set state = 'reading', documents = 3, last_document = '3.json', total = 5,"
                + " lease_until = now() - interval '1 second' where id = " + id);
        assertThat(run.next()).isTrue();
        var it = find(id);
        assertThat(it.state).isEqualTo("done");
        assertThat(it.documents).isEqualTo(5);
        assertThat(counts(it)).containsExactly("cve 2 2 0");
    }

    @Test
    void whatSomebodyElseReadsIsLeftToThem() throws IOException {
        file("1.json", cve("CVE-2024-9001", "Slack", "Slack", "2024-03-05T12:00:00Z", ""));
        long id = ask(".");
        traces.sql(
                "update feed_import set state = 'reading', lease_until = now() + interval '1 minute' where id = " + id);
        assertThat(run.next()).isFalse();
    }

    @Test
    void severalNamesAreOneCase() throws IOException {
        int before = record(ROCKET_CHAT).cases();
        file("1.json", osv("GHSA-9999-9999-9999", "npm", "rocket.chat", "2024-03-05T12:00:00Z", "", ""));
        imported(".");
        assertThat(record(ROCKET_CHAT).cases()).isEqualTo(before + 1);
        file(
                "2.json",
                osv("GHSA-9999-9999-9999", "npm", "rocket.chat", "2024-03-05T12:00:00Z", "\"CVE-2024-9009\"", ""));
        file("3.json", cve("CVE-2024-9009", "Rocket.Chat", "Rocket.Chat", "2024-03-06T12:00:00Z", ""));
        Files.delete(folder.resolve("1.json"));
        imported(".");
        assertThat(record(ROCKET_CHAT).cases())
                .as("one case under its CVE number")
                .isEqualTo(before + 1);
        assertThat(traces.text(
                        "select string_agg(distinct case_id, ' ') from vendor_fact where tool_slug = 'rocket-chat'"
                                + " and (case_id like 'GHSA-9999%' or case_id = 'CVE-2024-9009')"))
                .isEqualTo("CVE-2024-9009");
    }

    @Test
    void aNumberThatIsTakenBackCountsForNothing() throws IOException {
        file("1.json", cve("CVE-2024-9001", "Slack", "Slack", "2024-03-05T12:00:00Z", ""));
        file("2.json", cve("CVE-2024-9002", "Slack", "Slack", "2024-03-05T12:00:00Z", ""));
        imported(".");
        assertThat(record(SLACK).cases()).isEqualTo(2);
        file("1.json", rejected("CVE-2024-9001", ""));
        imported(".");
        assertThat(record(SLACK).cases()).isOne();
        assertThat(traces.text("select why || ' ' || case_id from vendor_tombstone where tool_slug = 'slack'"))
                .isEqualTo("rejected CVE-2024-9001");
        file("1.json", cve("CVE-2024-9001", "Slack", "Slack", "2024-03-05T12:00:00Z", ""));
        imported(".");
        assertThat(record(SLACK).cases())
                .as("and counts again when it stands again")
                .isEqualTo(2);
    }

    @Test
    void unsureOnesWaitForTwoPeople() throws IOException {
        file("1.json", cve("CVE-2024-9001", "wpsocio", "Threema Chat Button", "2024-03-05T12:00:00Z", ""));
        imported(".");
        assertThat(record(THREEMA).cases()).isZero();
        var olga = companies.operator();
        var paul = second();
        var key = Map.of("tool", THREEMA, "feed", "cve", "record", "CVE-2024-9001");
        assertThat(olga.page("/feeds/matches").text()).contains("CVE-2024-9001", "wpsocio|Threema Chat Button");
        assertThat(olga.post("/feeds/matches", "/feeds/matches/proposals", with(key, "verdict", "about"))
                        .statusCode())
                .as("without a reason")
                .isEqualTo(422);
        var proposal = with(with(key, "verdict", "about"), "reason", "It is their own button");
        assertThat(olga.post("/feeds/matches", "/feeds/matches/proposals", proposal)
                        .statusCode())
                .isEqualTo(303);
        assertThat(olga.post("/feeds/matches", "/feeds/matches/decisions", with(key, "verdict", "confirm"))
                        .statusCode())
                .as("one's own proposal")
                .isEqualTo(422);
        assertThat(paul.post("/feeds/matches", "/feeds/matches/decisions", with(key, "verdict", "confirm"))
                        .statusCode())
                .isEqualTo(303);
        imported(".");
        assertThat(record(THREEMA).cases()).isOne();
        assertThat(olga.page("/feeds/matches").text()).doesNotContain("CVE-2024-9001");
    }

    @Test
    void operatorsAskByPage() throws IOException {
        file("kev.json", kev(kevEntry("CVE-2024-9001", "Slack", "Slack", "2024-04-01", "2024-04-22")));
        var operator = companies.operator();
        var refused = operator.post("/feeds", "/feeds/imports", Map.of("path", "../..", "asOf", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("nothing readable of that name");
        var asked = operator.post(
                "/feeds", "/feeds/imports", Map.of("path", folder.getFileName().toString(), "asOf", ""));
        assertThat(asked.statusCode()).isEqualTo(303);
        run.next();
        var page = operator.page(asked.header("Location").replaceFirst("^https?://[^/]+", ""));
        assertThat(page.text()).contains("1 of 1 documents", "kev 1 1 0 0");
        assertThat(operator.page("/feeds").text()).contains("kev", "fresh");
    }

    @Test
    void operatorsSendAFile() {
        var operator = companies.operator();
        var sent = operator.upload(
                "/feeds",
                "/feeds/files",
                "file",
                "kev.json",
                bytes(kev(kevEntry("CVE-2024-9001", "Slack", "Slack", "2024-04-01", "2024-04-22"))));
        assertThat(sent.statusCode()).isEqualTo(303);
        run.next();
        assertThat(operator.page(sent.header("Location").replaceFirst("^https?://[^/]+", ""))
                        .text())
                .contains("kev 1 1 0 0");
    }

    @Test
    void programsAsk() throws IOException {
        file("broken.json", "{\"catalogVersion\": 1, ");
        var operator = companies.operator();
        operator.json()
                .body(Map.of("path", "nowhere"))
                .post("/api/v1/feeds/imports")
                .then()
                .statusCode(422);
        int id = operator.json()
                .body(Map.of("path", folder.getFileName().toString()))
                .post("/api/v1/feeds/imports")
                .then()
                .statusCode(200)
                .body("state", equalTo("waiting"))
                .extract()
                .path("id");
        run.next();
        operator.json()
                .get("/api/v1/feeds/imports/" + id)
                .then()
                .body("state", equalTo("done"))
                .body("refused", equalTo(1))
                .body("faults.file", hasItem("broken.json"));
        companies.acme().as("tenant-admin").json().get("/api/v1/feeds").then().statusCode(403);
    }

    @Test
    void afterTwoDaysAFeedIsStale() {
        var now = clock.instant();
        assertThat(Freshness.isStale(now.minusSeconds(47 * 3600), now)).isFalse();
        assertThat(Freshness.isStale(now.minusSeconds(49 * 3600), now)).isTrue();
    }

    private Visitor second() {
        QuarkusTransaction.requiringNew().run(() -> operators.add(Tokens.ISSUER, "another-operator"));
        return Visitor.with(Tokens.of("another-operator", "another@parley.example", Map.of()));
    }

    private static Map<String, String> with(Map<String, String> form, String name, String value) {
        var more = new java.util.HashMap<>(form);
        more.put(name, value);
        return more;
    }

    private void file(String name, String content) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private long ask(String name) {
        var path = folder.resolve(name).normalize().toString();
        return QuarkusTransaction.requiringNew().call(() -> imports.ask(name, path, TODAY, "test").id);
    }

    /** Nobody says of which day the files are. */
    private void importedToday() {
        QuarkusTransaction.requiringNew().run(() -> imports.ask(".", folder.toString(), null, "test"));
        while (run.next()) {
            // Whatever waits.
        }
    }

    private FeedImport newest() {
        return QuarkusTransaction.requiringNew().call(() -> imports.newest().get(0));
    }

    private FeedImport imported(String name) {
        long id = ask(name);
        while (run.next()) {
            // Whatever waits.
        }
        var it = find(id);
        assertThat(it.state).isEqualTo("done");
        return it;
    }

    private FeedImport find(long id) {
        return QuarkusTransaction.requiringNew().call(() -> imports.find(id).orElseThrow());
    }

    private List<String> counts(FeedImport it) {
        return QuarkusTransaction.requiringNew()
                .call(() -> imports.counts(it.id).stream()
                        .map(c -> c.feed() + " " + c.read() + " " + c.added() + " " + c.changed())
                        .toList());
    }

    private io.parley.vendors.VendorRecord record(String tool) {
        return QuarkusTransaction.requiringNew().call(() -> records.forTool(tool));
    }

    /** Every record and release, as one word. */
    private String everything() {
        return traces.text("""
                select md5(string_agg(t, '|' order by t)) from (
                  select r::text t from feed_record r union all select r::text from feed_release r) x
                """);
    }

    /** With the day to which each was read. */
    private String facts(String tool) {
        return traces.text(
                "select string_agg(concat_ws(' ', case_id, name, to_day, content, source_kind, observed_on), '|' order by case_id, name)"
                        + " from vendor_fact where tool_slug = '" + tool + "'");
    }

    private long past() {
        return Long.parseLong(
                traces.text("select count(*)::text from vendor_fact_past where tool_slug in ('slack', 'threema')"));
    }
}
