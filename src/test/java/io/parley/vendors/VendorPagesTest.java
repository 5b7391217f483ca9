package io.parley.vendors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class VendorPagesTest {
    @Inject
    Companies companies;

    @Test
    void vendorsStandByNameWithTheirTools() {
        var page = page("/vendors");
        assertThat(page.select("tbody th").eachText())
                .contains("Meta", "Microsoft", "Zoom")
                .doesNotContain("No single vendor");
        assertThat(page.select("tr:has(th:contains(Meta))").text()).contains("WhatsApp", "Messenger");
        assertThat(page.select("main").text()).doesNotContainPattern("(?i)\\b(grade|score|rank)\\b");
    }

    @Test
    void aVendorsPageSaysWhatIsInPlaceAndWhatIsNotKnown() {
        var page = page("/vendors/zoom");
        assertThat(page.select("h1").text()).isEqualTo("Zoom: the record");
        var rows = page.select("section:has(#programme) tbody tr");
        assertThat(rows).hasSize(ProgrammeItem.values().length);
        assertThat(rows.get(0).text()).startsWith("A public way to report a flaw ✓ yes zoom.com");
        assertThat(rows.select("a.source"))
                .isNotEmpty()
                .allMatch(a -> a.attr("href").startsWith("https://"));
        assertThat(page.select("section:has(#tools) tbody tr").text()).contains("Zoom", "89 of 154");
        assertThat(companies.acme().as("employee").get("/vendors/no-such").statusCode())
                .isEqualTo(404);
    }

    @Test
    void fourRecordsStandBesideEachOtherAndNoFifth() {
        var page =
                page("/vendors/comparison?tool=whatsapp&tool=zoom&tool=mattermost&tool=teams&tool=signal&tool=no-such");
        assertThat(page.select(".card.flush tbody tr th a").eachText())
                .containsExactly("WhatsApp", "Zoom Workplace", "Mattermost", "Microsoft Teams (work or school)");
        assertThat(page.select(".notice").text()).contains("first four");
        assertThat(page.select("input[checked]")).hasSize(4);
        assertThat(page.select(".card.flush tbody tr:contains(Mattermost) td")
                        .last()
                        .text())
                .as("nought days is a median")
                .isEqualTo("0 days");
        assertThat(page("/vendors/comparison").select(".empty")).hasSize(1);
        assertThat(page("/vendors/comparison?tool=messenger").select("main").text())
                .contains("too few to say");
    }

    @Test
    void theTimelineDrawsWhatIsKnownAndLeavesGaps() {
        var page = page("/tools/zulip/record?year=2019");
        var table = page.select("section:has(#timeline) table");
        assertThat(table.select("tbody tr").text()).contains("no later than Sep 11, 2019", "not known");
        assertThat(page.select("svg.timeline.on-desk .mark.fix")).isNotEmpty();
        assertThat(page("/tools/whatsapp/record").select("svg.timeline.on-desk .gap"))
                .isNotEmpty();
    }

    @Test
    void aCurveNeedsFiveDatedCasesAndSaysWhatItIsNot() {
        var zulip = page("/tools/zulip/record");
        assertThat(zulip.select("figure:has(figcaption:contains(No mark is made)) svg"))
                .hasSize(2);
        assertThat(zulip.select("figure[aria-labelledby=curve] tbody tr")
                        .first()
                        .text())
                .startsWith("0 ");
        assertThat(page("/tools/messenger/record").select("main").text()).contains("there is no curve");
        assertThat(zulip.select("section:has(#open)").text())
                .contains("No case is verified as open", "not known, which is not the same as open");
    }

    @Test
    void theRecordIsAFileToo() {
        var reader = companies.acme().as("employee");
        var csv = reader.request().accept("*/*").get("/tools/whatsapp/record/events.csv");
        assertThat(csv.statusCode()).as(csv.asString()).isEqualTo(200);
        assertThat(csv.header("Content-Disposition")).contains("whatsapp-events.csv");
        assertThat(csv.asString())
                .startsWith("tool,case,event,from,to,value,state,source,source_kind,confidence,observed\r\n")
                .contains("whatsapp,CVE-2019-3568,exploited-listed,2022-04-19,2022-04-19,");
        reader.request()
                .accept("*/*")
                .get("/tools/whatsapp/record/events.json")
                .then()
                .statusCode(200)
                .body("tool", equalTo("whatsapp"))
                .body("events.size()", greaterThan(100));
        reader.json()
                .get("/api/v1/tools/whatsapp/events")
                .then()
                .body("items", hasSize(100))
                .body("items[0].source", startsWith("https://"));
        assertThat(reader.json()
                        .accept("text/csv")
                        .get("/api/v1/tools/whatsapp/events.csv")
                        .asString())
                .isEqualTo(csv.asString());
        assertThat(reader.json().get("/api/v1/tools/no-such/events").statusCode())
                .isEqualTo(404);
        reader.json()
                .get("/api/v1/vendors/zoom")
                .then()
                .body("tools", hasItem("zoom"))
                .body("programme", hasSize(8))
                .body("programme.find { it.item == 'contact' }.state", equalTo("known"));
        reader.json().get("/api/v1/vendors").then().body("items.size()", greaterThan(20));
        assertThat(reader.json().get("/api/v1/vendors/no-such").statusCode()).isEqualTo(404);
    }

    private Document page(String path) {
        return companies.acme().as("employee").page(path);
    }
}
