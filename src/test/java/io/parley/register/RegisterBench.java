package io.parley.register;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.assessments.Snapshots;
import io.parley.tenancy.CurrentTenant;
import io.parley.testing.BenchCatalog;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A register of 500 tools whose decisions have 10,000 lines together: whole answers over HTTP, one after the other, sign-in,
 * transaction and rendering included. A measurement, no test.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RegisterBench {
    private static final int TOOLS = 500;
    private static final int LINES = 20;
    private static final int WARM_UPS = 2_000;
    private static final int ASKED = 600;

    @Inject
    Companies companies;

    @Inject
    CurrentTenant tenant;

    @Inject
    Decisions decisions;

    @Inject
    Snapshots snapshots;

    @TestHTTPResource("/")
    URI product;

    private final HttpClient browser =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void aLargeRegisterIsRead() throws Exception {
        var company = companies.fresh();
        BenchCatalog.fill(TOOLS);
        fill(company);
        keepWhatIsKnown(company);
        var employee = company.token("employee");
        measure(employee, "register, list", "/tools?list=register", "text/html");
        measure(employee, "checker, page", cell("/can-i-send"), "text/html");
        measure(employee, "checker, API", cell("/api/v1/can-i-send"), "application/json");
        measure(
                employee,
                "comparison of 4 tools, page",
                "/comparison?tool=bench-1&tool=bench-2&tool=teams&tool=whatsapp",
                "text/html");
        measure(
                employee,
                "comparison of 4 tools, API",
                "/api/v1/comparison?tool=bench-1&tool=bench-2&tool=teams&tool=whatsapp",
                "application/json");
    }

    @AfterEach
    void nothingStays() throws SQLException {
        BenchCatalog.run("update tenant set alias = 'bench-' || alias where id in "
                + "(select tenant_id from register_entry where tool_slug = 'bench-1')");
        BenchCatalog.empty();
    }

    private static String cell(String path) {
        return path + "?tool=bench-7&data=confidential&to=customers&device=private-phone";
    }

    private void measure(String token, String what, String path, String accept) throws Exception {
        var request = HttpRequest.newBuilder(product.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", accept)
                .build();
        var micros = new long[ASKED];
        long bytes = 0;
        for (int i = -WARM_UPS; i < ASKED; i++) {
            long start = System.nanoTime();
            var answer = browser.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (i >= 0) {
                micros[i] = (System.nanoTime() - start) / 1_000;
            }
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            bytes = answer.body().length;
        }
        Arrays.sort(micros);
        System.out.printf(
                "Register, %s: p50 %.1f ms, p95 %.1f ms, %d KiB%n",
                what, micros[ASKED / 2] / 1e3, micros[ASKED * 95 / 100] / 1e3, bytes / 1024);
    }

    /** Every tool decided about, with a general answer for each kind of data and sixteen exceptions. */
    private static void fill(Company company) throws SQLException {
        BenchCatalog.run(
                """
                insert into register_entry (tenant_id, id, tool_slug, state, reason, added_by, added_at)
                select '%1$s', gen_random_uuid(), slug, 'PROPOSED', 'People use it every day', '%2$s', now() - interval '100 days'
                from tool where retired_on is null""".formatted(company.id(), company.person("manager")),
                """
                insert into decision (tenant_id, id, tool_slug, state, outcome, reason, effective_on, review_by, proposed_by,
                  proposed_at, decided_by, decided_at, decided_because)
                select tenant_id, gen_random_uuid(), tool_slug, 'APPROVED_WITH_CONDITIONS', 'APPROVED_WITH_CONDITIONS',
                  'It fits what the board asked us for', current_date - 90, current_date + 90, added_by, now() - interval '90 days',
                  '%2$s', now() - interval '90 days', 'Agreed after we talked about it'
                from register_entry where tenant_id = '%1$s'""".formatted(company.id(), company.person("approver")),
                """
                insert into decision_rule (tenant_id, id, decision_id, place, data, recipient, device, answer, condition)
                select d.tenant_id, gen_random_uuid(), d.id, n, (array['PUBLIC', 'INTERNAL', 'CONFIDENTIAL', 'RESTRICTED'])[n %% 4 + 1],
                  case when n >= 4 then (array['COLLEAGUES', 'CUSTOMERS'])[n / 4 %% 2 + 1] end,
                  case when n >= 4 then (array['MANAGED_PHONE', 'PRIVATE_PHONE'])[n / 8 %% 2 + 1] end, 'YES_IF', 'only what is needed'
                from decision d, generate_series(0, %2$d) n where d.tenant_id = '%1$s'""".formatted(company.id(), LINES - 1),
                "update tool set facts_changed_at = now() - interval '200 days'",
                "analyze");
    }

    /** What was known when it was decided, as every decision keeps it. */
    private void keepWhatIsKnown(Company company) {
        tenant.inTransaction(company.id(), () -> {
            decisions.listAll().forEach(decision -> snapshots.take(decision.toolSlug, decision.id));
            return null;
        });
    }
}
