package io.parley.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DecisionPagesTest {
    private static final String FORM = "/tools/whatsapp/decision";
    private static final String WHY = "Customers write there, and nothing of it can be taken back";

    @Inject
    Companies companies;

    @Inject
    Clock clock;

    @Test
    void aManagerProposesAndAnApproverApproves() {
        var company = company();
        var manager = company.as("manager");
        assertThat(manager.page("/tools/whatsapp")
                        .select("a[href=" + FORM + "]")
                        .text())
                .isEqualTo("Propose a decision");
        var path = sent(manager.post(FORM, FORM, forbidden()));
        assertThat(manager.page(path).select("main").text()).contains("Waits for approval", WHY);
        assertThat(manager.page("/decisions").select("tbody tr").text())
                .contains("WhatsApp", "Waits for approval", "Not permitted");
        assertThat(company.as("employee").page("/tools/whatsapp").text())
                .contains("has not decided about this tool yet")
                .doesNotContain("Waits for approval");

        var approver = company.as("approver");
        var decide = Map.of("reason", "Teams does this for us, and people know how", "at", at(approver.page(path)));
        assertThat(approver.post(path, path + "/approval", decide).statusCode()).isEqualTo(303);
        assertThat(approver.post(path, path + "/approval", decide).statusCode()).isEqualTo(303);
        var page = approver.page(path);
        assertThat(page.select("main").text()).contains("In force", "Teams does this for us");
        assertThat(page.select("#history li")).hasSize(2);
        assertThat(page.select("a[href^=/surveys/new]"))
                .as("an approver does not ask people")
                .isEmpty();
        var pulse = manager.page(path).select("a[href^=/surveys/new]").attr("href");
        var asks = manager.page(pulse);
        assertThat(asks.select("input[name=template][checked]").val()).isEqualTo("switch");
        assertThat(asks.select("input[name=tool][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("teams", "whatsapp");

        var employee = company.as("employee").page("/tools/whatsapp");
        assertThat(employee.select("#decision").text())
                .contains(
                        "Not permitted (not technically blocked)",
                        "Confidential: no – use Microsoft Teams (work or school) instead.",
                        "To be looked at again by");
        assertThat(employee.select("#decision a[href^=/decisions]")).isEmpty();
        assertThat(company.as("employee")
                        .page("/tools?list=register&q=whatsapp")
                        .select("tbody tr")
                        .text())
                .contains("Not permitted", "Use Microsoft Teams (work or school) instead.");
        assertThat(company.as("employee")
                        .page("/can-i-send?tool=whatsapp&data=confidential&to=customers&device=private-phone")
                        .select("#answer")
                        .text())
                .contains("No.", "Use Microsoft Teams (work or school) instead.", "Ask for an exception");
        assertThat(company.as("employee")
                        .page("/can-i-send?tool=teams&data=public")
                        .select("#answer")
                        .text())
                .contains("has not decided about Microsoft Teams");
    }

    @Test
    void whatIsWrongIsSaidCellByCellAndNothingTypedIsLost() {
        var company = company();
        var manager = company.as("manager");
        var form = forbidden();
        form.put("outcome", "approved-with-conditions");
        form.put("confidential", "no");
        form.put("restricted", "yes");
        form.put("internal", "yes-if");
        form.put("public", "yes");
        form.put("reason", "too short");
        form.put("x_data", List.of("", ""));
        form.put("x_recipient", List.of("customers", ""));
        form.put("x_device", List.of("", ""));
        form.put("x_answer", List.of("no", ""));
        form.put("x_if", List.of("", ""));
        var answer = manager.post(FORM, FORM, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.asString());
        assertThat(page.select("#restricted-error").text()).contains("Restricted: yes, although Confidential: no");
        assertThat(page.select("#internal-error").text()).contains("without a condition");
        assertThat(page.select("#reason-error").text()).contains("at least 20 characters");
        assertThat(page.select("#reason").val()).isEqualTo("too short");
        assertThat(page.select("#restricted option[selected]").val()).isEqualTo("yes");
        assertThat(page.select("input[name=outcome][checked]").val()).isEqualTo("approved-with-conditions");
        assertThat(page.select("#x-recipient-1 option[selected]").val()).isEqualTo("customers");
        assertThat(page.select("#alternative option[selected]").val()).isEqualTo("teams");
        assertThat(manager.page("/decisions").select("tbody tr")).isEmpty();

        form.put("act", "keep");
        form.put("reason", WHY);
        var draft = sent(manager.post(FORM, form));
        assertThat(manager.page(draft).text()).contains("Proposal, not sent yet");
        assertThat(manager.page(FORM).select("#restricted option[selected]").val())
                .isEqualTo("yes");
        assertThat(company.as("approver").page(draft).select("form[action$=/approval]"))
                .isEmpty();
    }

    @Test
    void oneClickTooManyIsOneProposal() {
        var manager = company().as("manager");
        var first = sent(manager.post(FORM, FORM, forbidden()));
        assertThat(sent(manager.post(FORM, forbidden()))).isEqualTo(first);
        assertThat(manager.page(first).select("#history li")).hasSize(1);
        assertThat(manager.page("/decisions").select("tbody tr")).hasSize(1);
    }

    @Test
    void whoeverSavesSecondSeesTheFirstOnesChangeAndLosesNothing() {
        var company = company();
        company.as("manager").post(FORM, FORM, forbidden());
        var editor = company.as("register-editor");
        var form = forbidden();
        form.put("reason", "Another reason, typed by somebody who opened the form earlier");
        var answer = editor.post(FORM, FORM, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.asString());
        assertThat(page.select("#theirs").text()).contains(WHY, "Another reason, typed by somebody");
        assertThat(page.select("#reason").val()).startsWith("Another reason");
        form.put("at", page.select("input[name=at]").val());
        var path = sent(editor.post(FORM, form));
        assertThat(editor.page(path).select("#history").text()).contains(WHY, "Another reason");
    }

    @Test
    void nobodyApprovesTheirOwnAndAStandingDecisionStaysUntilTheNext() {
        var company = company();
        grant(company, "approver", "manager");
        var both = company.as("approver");
        var path = sent(both.post(FORM, FORM, forbidden()));
        var refused = both.post(path, path + "/approval", Map.of("reason", "I like what I wrote myself"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.asString()).select("#decision").text())
                .contains("somebody else has to approve it");
        assertThat(both.page(path).select("main").text()).contains("Waits for approval");

        grant(company, "reviewer", "approver");
        var second = company.as("reviewer");
        second.post(path, path + "/approval", Map.of("reason", "Agreed, the alternative is good enough"));
        var form = forbidden();
        form.put("outcome", "tolerated-until");
        form.put("until", LocalDate.now(clock).plusDays(40).toString());
        form.put("public", "yes");
        var next = sent(both.post(FORM, FORM, form));
        assertThat(both.page("/tools/whatsapp")
                        .select("#decision .badge")
                        .first()
                        .text())
                .contains("Not permitted");
        assertThat(both.page(FORM).text()).contains("Today: Not permitted");
        second.post(next, next + "/approval", Map.of("reason", "Until the switch is done, then no more"));
        assertThat(both.page("/tools/whatsapp")
                        .select("#decision .badge")
                        .first()
                        .text())
                .contains("Tolerated until");
        assertThat(both.page(path).select("main").text()).contains("No longer valid");
        assertThat(both.page("/decisions?state=in-force").select("tbody tr")).hasSize(1);
        assertThat(both.page("/decisions?review=overdue").select("tbody tr")).isEmpty();
    }

    @Test
    void aProposalIsSentBackWithAReasonAndSentAgain() {
        var company = company();
        var manager = company.as("manager");
        var path = sent(manager.post(FORM, FORM, forbidden()));
        var approver = company.as("approver");
        var empty = approver.post(path, path + "/return", Map.of("reason", "no"));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.asString()).select("#reason").val()).isEqualTo("no");
        var why = Map.of("reason", "Please say what sales should do meanwhile");
        assertThat(approver.post(path, path + "/return", why).statusCode()).isEqualTo(303);
        assertThat(approver.post(path, path + "/return", why).statusCode()).isEqualTo(303);
        assertThat(manager.page(path).select("#history").text()).contains("Sent back", "what sales should do");
        var form = forbidden();
        form.put("reason", WHY + ". Sales uses the company number.");
        form.put("at", manager.page(FORM).select("input[name=at]").val());
        assertThat(sent(manager.post(FORM, form))).isEqualTo(path);
        assertThat(manager.page(path).select("main").text()).contains("Waits for approval");
        var old =
                approver.post(path, path + "/approval", Map.of("reason", "As I read it an hour ago, yes", "at", "old"));
        assertThat(old.statusCode()).isEqualTo(422);
        assertThat(old.asString()).contains("Somebody changed it after you opened this page");
    }

    @Test
    void onlyThoseWhoTakePartMay() {
        var company = company();
        var path = sent(company.as("manager").post(FORM, FORM, forbidden()));
        for (var role : List.of("employee", "auditor", "policy-author", "tenant-admin")) {
            assertThat(company.as(role).get(FORM).statusCode()).as(role).isEqualTo(403);
            assertThat(company.as(role)
                            .post("/account", path + "/approval", Map.of("reason", WHY))
                            .statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(company.as("employee").get("/decisions").statusCode()).isEqualTo(403);
        assertThat(company.as("auditor").get(path).statusCode()).isEqualTo(200);
        assertThat(companies.fresh().as("approver").get(path).statusCode()).isEqualTo(404);
        assertThat(company.as("manager").get("/tools/signal/decision").statusCode())
                .isEqualTo(303); // not in the register
    }

    private Company company() {
        var company = companies.fresh();
        for (var tool : List.of("whatsapp", "teams")) {
            company.as("manager")
                    .json()
                    .body(Map.of("reason", "People use it every day"))
                    .put("/api/v1/register/" + tool)
                    .then()
                    .statusCode(201);
        }
        return company;
    }

    private static void grant(Company company, String person, String role) {
        company.as("tenant-admin")
                .json()
                .body(Map.of())
                .put("/api/v1/people/" + company.person(person) + "/roles/" + role)
                .then()
                .statusCode(204);
    }

    @Test
    void aLineThatSaysOtherwiseIsTakenOutInOneChoice() {
        var manager = company().as("manager");
        var form = forbidden();
        form.put("act", "preview");
        form.put("x_data", List.of("public", ""));
        form.put("x_recipient", List.of("customers", ""));
        form.put("x_device", List.of("", ""));
        form.put("x_purpose", List.of("", ""));
        form.put("x_answer", List.of("yes", ""));
        form.put("x_if", List.of("", ""));
        var page = Jsoup.parse(manager.post(FORM, FORM, form).asString());
        assertThat(page.select("#x-answer-1 option[value=out]").text()).isEqualTo("Take this line out");
        assertThat(page.select("#x-answer-2 option[value=out]")).isEmpty();
        form.put("x_answer", List.of("out", ""));
        page = Jsoup.parse(manager.post(FORM, FORM, form).asString());
        assertThat(page.select("#exceptions option[selected]")).isEmpty();
        assertThat(page.select("#preview .badge.yes").text()).doesNotContain("yes");
    }

    private static Map<String, Object> forbidden() {
        var form = new HashMap<String, Object>();
        form.put("outcome", "not-permitted");
        for (var data : DataClass.values()) {
            form.put(data.key(), "no");
        }
        form.put("alternative", "teams");
        form.put("reason", WHY);
        form.put("at", "");
        return form;
    }

    /** Where the answer leads. */
    private static String sent(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(303);
        return response.header("Location")
                .replaceAll("^.*?/decisions", "/decisions")
                .replaceAll("\\?.*", "");
    }

    private static String at(Document page) {
        return page.select("input[name=at]").val();
    }
}
