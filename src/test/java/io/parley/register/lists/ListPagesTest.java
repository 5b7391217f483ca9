package io.parley.register.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.register.DecisionDraft;
import io.parley.register.DecisionState;
import io.parley.register.Decisions;
import io.parley.register.Permission;
import io.parley.tenancy.CurrentTenant;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.DecidedTools;
import io.parley.testing.PostgresForTests;
import io.parley.testing.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.net.URI;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ListPagesTest {

    @Inject
    Companies companies;

    @Inject
    CurrentTenant tenant;

    @Inject
    Decisions decisions;

    @Inject
    DecidedTools tools;

    @Test
    void aListIsClosedUntilSomebodyOpensIt() {
        var company = decided();
        var manager = company.as("manager");
        assertThat(manager.page("/lists").select(".address")).isEmpty();
        var address = open(company, "hosts");
        manager.post("/lists", "/lists/hosts/opening", Map.of());
        assertThat(path(manager, "hosts")).as("a second click").isEqualTo(address);
        var file = Visitor.anonymous().get(address);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.contentType()).startsWith("text/plain");
        assertThat(file.asString()).contains("\n0.0.0.0 whatsapp.com\n").doesNotContain("0.0.0.0 teams");
        manager.post("/lists", "/lists/hosts/closing", Map.of());
        assertThat(Visitor.anonymous().get(address).statusCode()).isEqualTo(404);
        assertThat(open(company, "hosts")).isNotEqualTo(address);
        assertThat(company.as("tenant-admin").page("/audit").text())
                .contains("List opened to the outside", "List closed to the outside");
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        var address = open(decided(), "tools");
        var first = Visitor.anonymous().get(address);
        assertThat(first.asString().lines().filter(l -> l.startsWith("whatsapp,")))
                .singleElement()
                .asString()
                .contains(",not-permitted,", "com.whatsapp");
        var again = Visitor.anonymous()
                .request()
                .header("If-None-Match", first.header("ETag"))
                .get(address);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
    }

    @Test
    void aCalendarProgramReadsTheReviews() throws Exception {
        var company = decided();
        var text = Visitor.anonymous().get(open(company, "reviews")).asString();
        assertThat(text.lines()).allMatch(line -> line.length() <= 75);
        var events = new CalendarBuilder().build(new StringReader(text)).<VEvent>getComponents(Component.VEVENT);
        assertThat(events).hasSize(2);
        assertThat(events)
                .extracting(e -> e.getRequiredProperty(Property.SUMMARY).getValue())
                .containsExactly("Look again: Microsoft Teams (work or school)", "Look again: WhatsApp");
        var due = tenant.inTransaction(
                        company.id(), () -> decisions.inForce("whatsapp").orElseThrow())
                .reviewBy();
        assertThat(events.get(1).getRequiredProperty(Property.DTSTART).getValue())
                .isEqualTo(due.toString().replace("-", ""));
    }

    @Test
    void everybodyReadsWhatIsApprovedAndNothingElse() {
        var page = Visitor.anonymous().page(open(decided(), "approved"));
        assertThat(page.select("main li").eachText()).containsExactly("Microsoft Teams (work or school)");
        assertThat(page.text()).doesNotContain("WhatsApp", DecidedTools.WHY);
    }

    @Test
    void anAddressOpensOneListOfOneCompany() {
        var company = decided();
        var other = decided();
        var address = open(company, "hosts");
        open(company, "tools");
        open(other, "hosts");
        for (var wrong : new String[] {
            address.replace(company.alias(), other.alias()),
            address.replace(company.alias(), "nobody"),
            address.replace("hosts.txt", "tools.csv"),
            address.replace("hosts.txt", "approved"),
            address.replace("hosts.txt", "else.txt"),
            address.replaceFirst("/[0-9a-f]{32}/", "/" + "0".repeat(32) + "/")
        }) {
            assertThat(Visitor.anonymous().get(wrong).statusCode()).as(wrong).isEqualTo(404);
        }
        assertThat(company.as("employee").get("/lists").statusCode()).isEqualTo(403);
    }

    private static String open(Company company, String list) {
        var manager = company.as("manager");
        var answer = manager.post("/lists", "/lists/" + list + "/opening", Map.of());
        assertThat(answer.statusCode()).isEqualTo(303);
        return path(manager, list);
    }

    private static String path(Visitor manager, String list) {
        return URI.create(manager.page("/lists")
                        .select("#" + list + " .address a")
                        .attr("href"))
                .getPath();
    }

    /** WhatsApp is not permitted, Teams is approved. */
    private Company decided() {
        var company = companies.fresh();
        tools.decide(
                company,
                DecisionDraft.of(
                                "whatsapp",
                                DecisionState.NOT_PERMITTED,
                                DecidedTools.WHY,
                                DecidedTools.all(Permission.NO))
                        .noAlternativeBecause("Nobody has looked for one yet, the board will"));
        tools.decide(
                company,
                DecisionDraft.of("teams", DecisionState.APPROVED, DecidedTools.WHY, DecidedTools.all(Permission.YES)));
        return company;
    }
}
