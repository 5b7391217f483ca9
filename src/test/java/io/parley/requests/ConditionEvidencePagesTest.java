package io.parley.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.parley.tenancy.CurrentTenant;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.parley.testing.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ConditionEvidencePagesTest {
    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Inject
    Companies companies;

    @Inject
    Exceptions exceptions;

    @Inject
    CurrentTenant tenant;

    @Inject
    Clock clock;

    @Test
    void conditionsAreAChecklistAndFilesComeBackAsFilesOnly() {
        var company = companies.fresh();
        var path = "/exceptions/" + approved(company);
        var employee = company.as("employee");
        assertThat(employee.page(path).select("#conditions ol > li").eachText())
                .hasSize(2)
                .allMatch(t -> t.contains("not shown yet"));
        for (int i = 0; i < 2; i++) {
            employee.get(path);
            assertThat(employee.upload(path, path + "/evidence", "file", "agreement.pdf", PDF)
                            .statusCode())
                    .as("without a condition")
                    .isEqualTo(422);
            assertThat(employee.upload(path, path + "/evidence", Map.of("place", "1"), "file", "agreement.pdf", PDF)
                            .statusCode())
                    .as("two clicks are one")
                    .isEqualTo(303);
        }
        var page = employee.page(path);
        assertThat(page.select("#conditions ol > li").get(0).text()).contains("shown", "agreement.pdf");
        assertThat(page.select("#conditions ol > li").get(1).text()).contains("not shown yet");
        var link = page.select("#conditions a[download]").attr("href");
        assertThat(page.select("#conditions a[download]")).hasSize(1);
        var file = saved(company.as("auditor"), link);
        assertThat(file.asByteArray()).isEqualTo(PDF);
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.contentType()).startsWith("application/octet-stream");
        assertThat(saved(company.as("observer"), link).statusCode())
                .as("not concerned")
                .isEqualTo(404);
        assertThat(saved(companies.fresh().as("auditor"), link).statusCode()).isEqualTo(404);
        assertThat(company.as("observer")
                        .upload("/account", path + "/evidence", Map.of("place", "2"), "file", "agreement.pdf", PDF)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsNoEvidenceIsRefusedBesideTheFieldAndNothingIsKept() {
        var company = companies.fresh();
        var path = "/exceptions/" + approved(company);
        var employee = company.as("employee");
        record Wrong(String name, byte[] content, String problem) {}
        var eicar = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*")
                .getBytes(StandardCharsets.US_ASCII);
        for (var wrong : List.of(
                new Wrong("../../etc/passwd.pdf", PDF, "no folders"),
                new Wrong("agreement.png", PDF, "not what its name says"),
                new Wrong("agreement.txt", eicar, "This is a test virus"),
                new Wrong("agreement.docx", bomb(), "unpacks to far more"))) {
            var name = wrong.name();
            var problem = wrong.problem();
            var answer = employee.upload(
                    path, path + "/evidence", Map.of("place", "1", "note", "Signed"), "file", name, wrong.content());
            assertThat(answer.statusCode()).as(name).isEqualTo(422);
            var page = Jsoup.parse(answer.asString());
            assertThat(page.select("#file-error").text()).as(name).contains(problem);
            assertThat(page.select("#note").val()).as("nothing typed is lost").isEqualTo("Signed");
        }
        assertThat(employee.page(path).select("#conditions a[download]")).isEmpty();
    }

    @Test
    void programsShowAndReadTheChecklist() {
        var company = companies.fresh();
        var path = "/api/v1/exceptions/" + approved(company) + "/evidence";
        company.as("employee")
                .json()
                .contentType("application/octet-stream")
                .body("Deleted on Monday".getBytes(StandardCharsets.UTF_8))
                .post(path + "?place=2&name=note.txt&note=The group is gone")
                .then()
                .statusCode(200)
                .body("items[1].met", equalTo(true))
                .body("items[1].evidence", hasSize(1))
                .body("items[0].met", equalTo(false));
        company.as("employee")
                .json()
                .contentType("application/octet-stream")
                .body("MZ".getBytes(StandardCharsets.UTF_8))
                .post(path + "?place=9&name=note.txt")
                .then()
                .statusCode(422);
        company.as("observer").json().get(path).then().statusCode(404);
    }

    /** As a browser that follows a link, whatever comes. */
    private static Response saved(Visitor visitor, String link) {
        return visitor.request().accept("*/*").get(link);
    }

    /** 60 MiB of nothing, in a few kilobytes. */
    private static byte[] bomb() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(new byte[60 * 1024 * 1024]);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private UUID approved(Company company) {
        var today = LocalDate.now(clock);
        return tenant.inTransaction(company.id(), () -> {
            var made = exceptions.request(
                    company.person("employee"),
                    new ExceptionDraft(
                            ExceptionKind.TEMPORARY_TOOL,
                            "telegram",
                            "Telegram",
                            null,
                            "The customers of the north are only there",
                            "The customer agreed in writing\nThe group is deleted at the end",
                            DataClass.INTERNAL,
                            today,
                            today.plusDays(30)));
            exceptions.approve(company.person("approver"), made, "");
            return made;
        });
    }
}
