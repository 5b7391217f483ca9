package io.parley.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.parley.tenancy.CurrentTenant;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ChannelPagesTest {
    @Inject
    Companies companies;

    @Inject
    Channels channels;

    @Inject
    CurrentTenant tenant;

    @Inject
    EntityManager database;

    @Inject
    java.time.Clock clock;

    @Test
    void anAccountIsAddedWithTwoCustodiansAndOnlyThoseConcernedSeeTheWayIn() {
        var company = companies.fresh();
        var manager = company.as("manager");
        assertThat(manager.page("/channels").selectFirst(".empty h2").text()).isEqualTo("No account for customers");
        var path = add(company);
        assertThat(path(manager.post("/channels/new", "/channels", form(company))
                        .header("Location")))
                .as("two clicks are one")
                .isEqualTo(path);
        var page = manager.page(path);
        assertThat(page.selectFirst("h1").text()).isEqualTo("@ourcompany");
        assertThat(page.text()).contains("help@" + company.alias() + ".example", "Code from an app");
        assertThat(page.selectFirst("#channel").text()).isEqualTo("! Way in not tried for a quarter");
        var stranger = company.as("observer");
        assertThat(stranger.page(path).text()).doesNotContain("help@", "Code from an app", "not tried");
        assertThat(stranger.post("/requests/new?name=x", path + "/test", Map.of())
                        .statusCode())
                .isEqualTo(422);
        var custodian = company.as("employee");
        assertThat(custodian.post(path, path + "/test", Map.of()).statusCode()).isEqualTo(303);
        assertThat(custodian.page(path).selectFirst("#channel").text()).contains("In order");
        assertThat(custodian.get(path + "/edit").statusCode()).isEqualTo(403);
    }

    @Test
    void oneCustodianAForeignRecoveryAddressAndUnknownPeopleAreRefused() {
        var company = companies.fresh();
        var manager = company.as("manager");
        var typed = new HashMap<String, Object>(form(company));
        typed.put("custodians", mail(company, "employee") + "\n" + mail(company, "employee"));
        typed.put("recovery", "somebody@gmail.example");
        var page = rejected(manager.post("/channels/new", "/channels", typed));
        assertThat(page.selectFirst("#custodians-error").text()).contains("at least 2");
        assertThat(page.selectFirst("#recovery-error").text()).contains(company.alias() + ".example");
        assertThat(page.selectFirst("#handle").val()).isEqualTo("@ourcompany");
        typed.put("custodians", mail(company, "employee") + ", nobody@nowhere.example");
        assertThat(rejected(manager.post("/channels", typed))
                        .selectFirst("#custodians-error")
                        .text())
                .contains("nobody@nowhere.example");
        assertThat(tenant.inTransaction(company.id(), () -> channels.listOpen()))
                .isEmpty();
    }

    @Test
    void whoeverLeavesOpensATaskAndTheLastOneLeavesAnOrphan() {
        var company = companies.fresh();
        var path = add(company);
        leave(company, "employee");
        var manager = company.as("manager");
        assertThat(manager.page("/channels").select("tbody tr").text())
                .contains("Change the way in within 24 hours", "Only one custodian");
        assertThat(mails(company)).containsExactly("Change the way into @ourcompany within 24 hours");
        leave(company, "policy-author");
        var page = manager.page(path);
        assertThat(page.selectFirst("#channel").text()).contains("Orphaned: nobody can get in");
        assertThat(page.select("form[action*=/rotations/]")).hasSize(2);
        assertThat(tenant.inTransaction(company.id(), () -> channels.listAlarms()))
                .hasSize(1);
        var rotation = page.selectFirst("form[action*=/rotations/]").attr("action");
        for (int i = 0; i < 2; i++) {
            assertThat(manager.post(path, rotation, Map.of()).statusCode()).isEqualTo(303);
        }
        assertThat(manager.page(path).select("form[action*=/rotations/]")).hasSize(1);

        var typed = new HashMap<String, Object>(form(company));
        typed.put("custodians", mail(company, "reviewer") + " " + mail(company, "auditor"));
        assertThat(manager.post(path + "/edit", path, typed).statusCode()).isEqualTo(303);
        assertThat(manager.page(path).selectFirst("#channel").text())
                .doesNotContain("Orphaned", "Only one custodian")
                .contains("Change the way in");
        assertThat(manager.post(path, path + "/closing", Map.of()).statusCode()).isEqualTo(303);
        assertThat(manager.page(path).text()).contains("No longer used");
        assertThat(manager.post(path, path + "/test", Map.of()).statusCode()).isEqualTo(422);
        assertThat(path(manager.post("/channels/new", "/channels", typed).header("Location")))
                .as("the name is free again")
                .isNotEqualTo(path);
    }

    @Test
    void eachQuarterACustodianSaysThatItIsRight() throws Exception {
        var company = companies.fresh();
        var path = add(company);
        var id = java.util.UUID.fromString(path.replaceAll("^.*/", ""));
        var moved = (io.parley.kernel.ReplayClock) io.quarkus.arc.ClientProxy.unwrap(clock);
        var later = clock.instant().plus(java.time.Duration.ofDays(93));
        assertThat(tenant.inTransaction(company.id(), () -> channels.row(id)).alarms(later))
                .contains(ChannelAlarm.NOT_ATTESTED);
        moved.at(
                later,
                () -> tenant.inTransaction(company.id(), () -> {
                    channels.attest(company.person("employee"), id, "");
                    channels.attest(company.person("employee"), id, "");
                    return true;
                }));
        assertThat(tenant.inTransaction(company.id(), () -> channels.row(id)).alarms(later))
                .doesNotContain(ChannelAlarm.NOT_ATTESTED);
        assertThat(company.as("observer")
                        .post("/account", path + "/attestation", Map.of())
                        .statusCode())
                .as("no custodian")
                .isEqualTo(422);
        assertThat(company.as("employee")
                        .post(path, path + "/attestation", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(company.as("employee").page(path).text()).contains("Last confirmed", company.alias() + " employee");
    }

    @Test
    void programsSeeWhatTheyMay() {
        var company = companies.fresh();
        var id = add(company).replace("/channels/", "");
        company.as("observer")
                .json()
                .get("/api/v1/channels")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("items[0].recoveryMail", nullValue())
                .body("items[0].alarms", empty());
        company.as("employee")
                .json()
                .post("/api/v1/channels/" + id + "/test")
                .then()
                .statusCode(200)
                .body("twoFactor", equalTo("totp"));
        companies
                .fresh()
                .as("manager")
                .json()
                .get("/api/v1/channels/" + id)
                .then()
                .statusCode(404);
    }

    private String add(Company company) {
        var answer = company.as("manager").post("/channels/new", "/channels", form(company));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return path(answer.header("Location"));
    }

    private void leave(Company company, String role) {
        var person = "/people/" + company.person(role);
        assertThat(company.as("tenant-admin")
                        .post(person, person + "/deactivation", Map.of())
                        .statusCode())
                .isEqualTo(303);
    }

    private static Map<String, Object> form(Company company) {
        return Map.of(
                "tool",
                "facebook",
                "handle",
                "@ourcompany",
                "purpose",
                "Answer questions about orders",
                "custodians",
                mail(company, "employee") + "\n" + mail(company, "policy-author"),
                "recovery",
                "help@" + company.alias() + ".example",
                "twoFactor",
                "totp",
                "data",
                List.of("public", "internal"));
    }

    private static String mail(Company company, String role) {
        return role + "@" + company.alias() + ".example";
    }

    @SuppressWarnings("unchecked")
    private List<String> mails(Company company) {
        return tenant.inTransaction(
                company.id(),
                () -> database.createNativeQuery(
                                "select subject from outbox_mail where tenant_id = ?1 order by created_at, id",
                                String.class)
                        .setParameter(1, company.id())
                        .getResultList());
    }

    private static org.jsoup.nodes.Document rejected(io.restassured.response.Response answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return Jsoup.parse(answer.asString());
    }

    private static String path(String location) {
        return java.net.URI.create(location).getPath();
    }
}
