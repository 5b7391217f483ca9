package io.parley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.parley.testing.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PeopleImportPagesTest {
    @Inject
    Companies companies;

    @Test
    void aFileIsLookedAtThenAppliedOnce() {
        var company = companies.fresh();
        var admin = company.as("tenant-admin");
        var file = everybody(company) + "9,Zoe New,zoe@x.example,10,Prague\n10,Yan Boss,yan@x.example,N-manager,\n";
        file = file.replace("N-employee," + company.alias() + " employee", "N-employee,Renamed");
        file = file.replaceAll("(?m)^N-observer.*\n", "");
        var path = path(admin.upload("/people/imports/new", "/people/imports", "file", "hr.csv", bytes(file)));
        var dryRun = admin.page(path);
        assertThat(dryRun.select(".would b").eachText()).containsExactly("2", "1", "8", "1", "1");
        assertThat(dryRun.select("del").text()).isEqualTo(company.alias() + " employee");
        assertThat(dryRun.select("ins").text()).isEqualTo("Renamed");
        assertThat(admin.page("/people?q=zoe").select("tbody tr")).isEmpty();

        var form = form(dryRun);
        assertThat(admin.post(path + "/confirmation", form).statusCode()).isEqualTo(303);
        assertThat(admin.post(path + "/confirmation", form).statusCode()).isEqualTo(303);
        assertThat(admin.page(path).select(".would b").eachText()).containsExactly("2", "1", "8", "1");
        assertThat(admin.page("/people?q=zoe").select("tbody tr").text())
                .contains("Zoe New")
                .contains("Yan Boss");
        assertThat(admin.page("/people?q=renamed").select("tbody tr")).hasSize(1);
        assertThat(admin.page("/people?state=left").select("tbody th").text()).contains("observer");
        assertThat(admin.page("/groups").select("tbody tr").text()).isEqualTo("Prague 1 active");

        var again =
                admin.page(path(admin.upload("/people/imports/new", "/people/imports", "file", "hr.csv", bytes(file))));
        assertThat(again.select(".would b").eachText()).containsExactly("0", "0", "11", "0");
        assertThat(again.text()).contains("Nothing would change");
        assertThat(admin.page("/people/imports").select("tbody tr")).hasSize(2);

        var back = admin.page(path(admin.upload(
                "/people/imports/new",
                "/people/imports",
                "file",
                "hr.csv",
                bytes(file + "N-observer," + company.alias() + " observer,observer@" + company.alias()
                        + ".example,,\n"))));
        assertThat(back.text()).contains("1 of them would be active again");
    }

    @Test
    void mailsCanBeSwapped() {
        var company = companies.fresh();
        var admin = company.as("tenant-admin");
        var a = "manager@" + company.alias() + ".example";
        var b = "employee@" + company.alias() + ".example";
        var file = everybody(company).replace(a, "#").replace(b, a).replace("#", b);
        var path = path(admin.upload("/people/imports/new", "/people/imports", "file", "hr.csv", bytes(file)));
        assertThat(admin.post(path + "/confirmation", form(admin.page(path))).statusCode())
                .isEqualTo(303);
        assertThat(admin.page("/people?q=" + a).select("tbody th").text()).isEqualTo(company.alias() + " employee");
    }

    @Test
    void aFaultyFileChangesNothingAndSaysWhere() {
        var admin = companies.fresh().as("tenant-admin");
        var file = "number;name;mail\n1;Ana;ana@x.example\n2;=Ben;nobody\n";
        var answer = admin.upload("/people/imports/new", "/people/imports", "file", "hr.csv", bytes(file));
        assertThat(answer.statusCode()).isEqualTo(422);
        var rows = Jsoup.parse(answer.asString()).select(".error-summary tbody tr");
        assertThat(rows.eachText())
                .containsExactly(
                        "3 2 name This begins like a formula (= + - @), which spreadsheets would run.",
                        "3 3 mail This is not a mail address.");
        assertThat(admin.page("/people?q=ana@x").select("tbody tr")).isEmpty();
        assertThat(admin.page("/people/imports").select("tbody tr")).isEmpty();
        assertThat(admin.upload("/people/imports/new", "/people/imports", "other", "hr.csv", bytes(file))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void whenTheRecordsMovedTheNewDryRunIsShownInstead() {
        var company = companies.fresh();
        var admin = company.as("tenant-admin");
        var path = path(admin.upload(
                "/people/imports/new",
                "/people/imports",
                "file",
                "hr.csv",
                bytes(everybody(company) + "9,Zoe New,zoe@x.example,,\n")));
        var form = form(admin.page(path));
        admin.post("/people/new", "/people", PeoplePagesTest.form("77", "In Between", "between@x.example"));
        var answer = admin.post(path + "/confirmation", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.asString());
        assertThat(page.selectFirst(".notice.care")).isNotNull();
        assertThat(page.select(".would b").eachText()).containsExactly("1", "0", "10", "1");
        assertThat(admin.page("/people?q=zoe").select("tbody tr")).isEmpty();
        assertThat(admin.post(path + "/confirmation", form(page)).statusCode()).isEqualTo(303);
        assertThat(admin.page("/people?q=zoe").select("tbody tr")).hasSize(1);
    }

    @Test
    void losingMostPeopleNeedsATickAndNeverTheOneWhoImports() {
        var company = companies.fresh();
        var admin = company.as("tenant-admin");
        var path = path(admin.upload(
                "/people/imports/new",
                "/people/imports",
                "file",
                "hr.csv",
                bytes("number,name,mail\n9,Zoe New,zoe@x.example\n")));
        var page = admin.page(path);
        assertThat(page.text()).contains("Yes, deactivate 9 people");
        assertThat(page.selectFirst("section:has(#kept) tbody th").text()).isEqualTo(company.alias() + " tenant-admin");
        var form = form(page);
        form.remove("certain");
        var answer = admin.post(path + "/confirmation", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).selectFirst("#certain-error")).isNotNull();
        form.put("certain", "yes");
        assertThat(admin.post(path + "/confirmation", form).statusCode()).isEqualTo(303);
        assertThat(admin.page("/people?state=active").select("tbody tr")).hasSize(2);
    }

    @Test
    void theTemplateIsAFileThatCouldBeImported() {
        var template =
                companies.acme().as("tenant-admin").request().accept("*/*").get("/people/imports/template");
        assertThat(template.header("Content-Disposition")).contains("people.csv");
        assertThat(PeopleCsv.parse(template.asByteArray()).faults().list()).isEmpty();
    }

    @Test
    void programsSendTheFileAsItIs() {
        var company = companies.fresh();
        var admin = company.as("tenant-admin");
        var file = everybody(company) + "9,Zoe New,zoe@x.example,,\n";
        var dry = csv(admin).body(bytes(file)).post("/api/v1/people/imports?dry_run=true");
        assertThat(dry.statusCode()).isEqualTo(200);
        assertThat(dry.jsonPath().getInt("added")).isEqualTo(1);
        assertThat(admin.page("/people?q=zoe").select("tbody tr")).isEmpty();
        assertThat(csv(admin).body(bytes(file)).post("/api/v1/people/imports").statusCode())
                .isEqualTo(200);
        assertThat(admin.page("/people?q=zoe").select("tbody tr")).hasSize(1);
        var bad = csv(admin).body(bytes("number,name,mail\n1,Ana,nobody\n")).post("/api/v1/people/imports");
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.contentType()).startsWith("application/problem+json");
        assertThat(bad.jsonPath().<String, String>getMap("errors")).containsOnlyKeys("line 2, column 3 mail");
        var most = csv(admin)
                .body(bytes("number,name,mail\n9,Zoe New,zoe@x.example\n"))
                .post("/api/v1/people/imports");
        assertThat(most.statusCode()).isEqualTo(422);
        assertThat(most.jsonPath().<String, String>getMap("errors")).containsOnlyKeys("deactivations");
    }

    @Test
    void tenThousandPeopleAreTakenAtOnce() {
        var admin = companies.fresh().as("tenant-admin");
        var rows = IntStream.range(0, 10_000)
                .mapToObj(i -> i + ",Person " + i + ",p" + i + "@x.example," + (i == 0 ? "" : (i - 1) / 10) + ",Team "
                        + i % 50)
                .collect(Collectors.joining("\n", "number,name,mail,manager,groups\n", "\n"));
        var path = path(admin.upload("/people/imports/new", "/people/imports", "file", "hr.csv", bytes(rows)));
        var page = admin.page(path);
        var form = form(page);
        form.put("certain", "yes");
        assertThat(admin.post(path + "/confirmation", form).statusCode()).isEqualTo(303);
        assertThat(admin.page("/people").text()).contains("of 10010 people");
    }

    private static io.restassured.specification.RequestSpecification csv(Visitor visitor) {
        return visitor.json().contentType("text/csv");
    }

    /** The ten people whom every test company has, as its personnel system would write them. */
    private static String everybody(Companies.Company company) {
        return company.people().keySet().stream()
                .sorted()
                .map(role -> "N-" + role + "," + company.alias() + " " + role + "," + role + "@" + company.alias()
                        + ".example,,")
                .collect(Collectors.joining("\n", "number,name,mail,manager,groups\n", "\n"));
    }

    private static Map<String, String> form(org.jsoup.nodes.Document page) {
        var form = new LinkedHashMap<String, String>();
        form.put("fingerprint", page.selectFirst("input[name=fingerprint]").val());
        return form;
    }

    private static String path(io.restassured.response.Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(303);
        return response.header("Location").replaceAll("^https?://[^/]+", "");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
