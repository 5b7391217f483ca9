package io.parley.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ToolPagesTest {
    @Inject
    Companies companies;

    @Test
    void anEmployeeSeesAllToolsWithTheCompanysStateAndFilters() {
        var page = companies.acme().as("employee").page("/tools");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("table tbody tr").size()).isGreaterThanOrEqualTo(40);
        assertThat(page.select("table").text()).contains("Slack", "Not in your register");
        assertThat(companies
                        .acme()
                        .as("employee")
                        .page("/tools?page=2")
                        .select("table")
                        .text())
                .contains("WhatsApp", "Not in your register");
        assertThat(page.select("a.button:contains(Add to register)")).isEmpty();
        assertThat(page.select("form#compare").attr("action")).isEqualTo("/comparison");
        assertThat(page.select("input[name=tool][form=compare]").size())
                .isEqualTo(page.select("table tbody tr").size());
    }

    @Test
    void filtersStayInTheAddressAndCanBeCleared() {
        var page = companies.acme().as("employee").page("/tools?q=ZOOM&category=meeting");
        assertThat(page.select("tbody th").eachText()).containsExactly("Zoom Workplace");
        assertThat(page.select("#q").val()).isEqualTo("ZOOM");
        assertThat(page.select("#category option[selected]").val()).isEqualTo("meeting");
        assertThat(page.select(".filtered").text()).startsWith("1 of ");
        assertThat(page.select(".filtered a").attr("href")).isEqualTo("/tools");
        assertThat(companies
                        .acme()
                        .as("employee")
                        .page("/tools?q=wa.me")
                        .select("tbody th")
                        .eachText())
                .containsExactly("WhatsApp");
        assertThat(companies
                        .acme()
                        .as("employee")
                        .page("/tools?q=threema")
                        .select("tbody th")
                        .eachText())
                .containsExactly("Threema");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?q=%",
                "?q=_",
                "?q=!",
                "?q=\u0000",
                "?q=';--",
                "?category=nothing&list=nothing",
                "?page=-1",
                "?page=99999999999",
                "?page=x",
                "?added=abc",
                "?q=\uD83D\uDCA9"
            })
    void nonsenseInTheAddressIsNoError(String query) {
        assertThat(companies.acme().as("employee").get("/tools" + query).statusCode())
                .isEqualTo(200);
    }

    @Test
    void signsOfSearchPatternsAreOrdinaryCharacters() {
        assertThat(companies.acme().as("employee").page("/tools?q=%").select("tbody tr"))
                .isEmpty();
        assertThat(companies.acme().as("employee").page("/tools?q=_").select("tbody tr"))
                .isEmpty();
    }

    @Test
    void markupInASearchStaysText() {
        var page = companies.acme().as("employee").page("/tools?q=\"><script>alert(1)</script>");
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("#q").val()).isEqualTo("\"><script>alert(1)</script>");
        assertThat(page.select(".empty h2").text()).isEqualTo("Nothing fits");
        assertThat(page.select(".empty a").attr("href")).isEqualTo("/tools");
    }

    @Test
    void anEmptyRegisterOffersTheOneNextStep() {
        var company = companies.fresh();
        var admin = company.as("tenant-admin").page("/tools?list=register");
        assertThat(admin.select(".empty h2").text()).isEqualTo("Your register is empty");
        assertThat(admin.select(".empty a.button").eachAttr("href")).containsExactly("/starter-packs");
        var employee = company.as("employee").page("/tools?list=register");
        assertThat(employee.select(".empty a.button").eachAttr("href")).containsExactly("/tools");
    }

    @Test
    void aToolsPageSaysWhatIsKnownInWordsWithItsSource() {
        var page = companies.acme().as("employee").page("/tools/whatsapp");
        assertThat(page.select("h1").text()).isEqualTo("WhatsApp");
        assertThat(page.select(".breadcrumbs a").attr("href")).isEqualTo("/tools");
        assertThat(page.select(".verdict").text()).endsWith(".").contains("but ");
        assertThat(page.select("main").text()).containsPattern("\\d+ of \\d+ questions answered");
        var direct = page.select("dt:contains(Messages between two people) + dd");
        assertThat(direct.select(".badge.yes").text()).contains("Only the two can read them");
        var source = direct.select("a.source");
        assertThat(source.attr("href")).startsWith("https://");
        assertThat(source.attr("rel")).isEqualTo("noreferrer");
        assertThat(source.text()).contains("2026");
        assertThat(page.select("main [style], main script")).isEmpty();
    }

    @Test
    void unknownSearchedAndKnownLookDifferent() {
        var page = companies.acme().as("employee").page("/tools/whatsapp");
        assertThat(page.select("dd .badge.searched").text()).contains("Searched, not found");
        assertThat(page.select("dd .badge.searched + a.source time").attr("datetime"))
                .matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(page.select("details summary").text()).contains("Not yet looked at");
        assertThat(page.select("details li")).isNotEmpty();
        assertThat(page.select("dd .badge.no")).isNotEmpty();
    }

    @Test
    void czechReadersReadCzech() {
        var reader = companies.acme().as("employee");
        reader.get("/language?language=cs");
        var page = reader.page("/tools/whatsapp");
        assertThat(page.select("html").attr("lang")).isEqualTo("cs");
        assertThat(page.select("main").text())
                .contains("Číst je mohou jen ti dva", "otázek", "Zůstává to uložené natrvalo?")
                .doesNotContain("questions answered", "Only the two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tools/no-such-tool", "/tools/WhatsApp", "/tools/..%2fetc"})
    void anUnknownToolIsNotFound(String path) {
        var request = companies.acme().as("employee").request().urlEncodingEnabled(false);
        assertThat(request.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aStrangerIsSentAwayAndAnOperatorSeesNoCompany() {
        assertThat(companies.operator().get("/tools").statusCode()).isEqualTo(403);
    }

    @Test
    void registeringIsDoneOnceAndSaidOnThePage() {
        var company = companies.fresh();
        var manager = company.as("manager");
        var form = Map.of("tool", "signal", "reason", "People asked for it in spring");
        var first = manager.post("/tools/signal", "/register", form);
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(first.header("Location")).endsWith("/tools/signal?added=1");
        assertThat(manager.page("/tools/signal?added=1").select("main").text())
                .contains("Signal is in your register.", "People asked for it in spring", "In your register since");
        var again = manager.post("/register", Map.of("tool", "signal", "reason", "Another reason entirely"));
        assertThat(again.statusCode()).isEqualTo(303);
        var page = manager.page("/tools?list=register");
        assertThat(page.select("tbody th").eachText()).containsExactly("Signal");
        assertThat(manager.page("/tools/signal").text()).contains("People asked for it in spring");
    }

    @Test
    void aShortReasonIsExplainedAndKept() {
        var company = companies.fresh();
        var manager = company.as("manager");
        var response = manager.post("/tools/wire", "/register", Map.of("tool", "wire", "reason", "why not"));
        assertThat(response.statusCode()).isEqualTo(422);
        var page = org.jsoup.Jsoup.parse(response.asString());
        assertThat(page.select("#reason").val()).isEqualTo("why not");
        assertThat(page.select("#reason-error").text()).contains("at least 10 characters");
        assertThat(page.select(".error-summary a").attr("href")).isEqualTo("#reason");
        assertThat(manager.page("/tools/wire").text()).contains("Not in your register");
        assertThat(manager.post("/register", Map.of("tool", "wire", "reason", "x".repeat(501)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(manager.post("/register", Map.of("tool", "wire")).statusCode())
                .isEqualTo(422);
        assertThat(manager.post("/register", Map.of("tool", "no-such", "reason", "Some good reason"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(manager.post("/register", Map.of("reason", "Some good reason"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void onlyThoseWhoKeepTheRegisterMayAdd() {
        var company = companies.fresh();
        var form = Map.of("tool", "wire", "reason", "A reason that is long enough");
        for (var role : List.of("employee", "auditor", "observer", "policy-author", "reviewer", "approver")) {
            var visitor = company.as(role);
            assertThat(visitor.page("/tools/wire").select("form[action=/register]"))
                    .as(role)
                    .isEmpty();
            assertThat(visitor.post("/starter-packs", "/register", form).statusCode())
                    .as(role)
                    .isIn(400, 403);
        }
        assertThat(company.as("register-editor")
                        .post("/tools/wire", "/register", form)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void anotherCompanysRegisterIsNotSeen() {
        var one = companies.fresh();
        var other = companies.fresh();
        one.as("manager").post("/tools/wire", "/register", Map.of("tool", "wire", "reason", "Ours and nobody else's"));
        var page = other.as("manager").page("/tools/wire");
        assertThat(page.text()).contains("Not in your register").doesNotContain("Ours and nobody");
    }
}
