package io.parley.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/**
 * What is on record about tools and vendors, from the shipped ledger: whole answers over HTTP, one after the other, sign-in,
 * transaction and rendering included. Beside them a page that shows next to nothing, which is what all pages cost. A
 * measurement, no test.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class RecordBench {
    private static final int WARM_UPS = 2_000;
    private static final int ASKED = 400;

    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Inject
    Companies companies;

    @Inject
    RecordBodies bodies;

    @Inject
    Histories histories;

    @Inject
    EntityManagerFactory factory;

    @TestHTTPResource("/")
    URI product;

    private final HttpClient browser = HttpClient.newHttpClient();

    @Test
    void historiesAreRead() throws Exception {
        var employee = companies.fresh().token("employee");
        measure(employee, "what every page costs", "/account", "text/html");
        measure(employee, "record of Mattermost, 592 cases, page", "/tools/mattermost/record", "text/html");
        measure(employee, "record of Zoom, page", "/tools/zoom/record", "text/html");
        measure(employee, "record of Synapse, page", "/tools/synapse/record", "text/html");
        anew("mattermost");
        anew("zoom");
        anew("synapse");
        measure(employee, "record of Mattermost, API", "/api/v1/tools/mattermost/record", "application/json");
        measure(employee, "cases of Mattermost, API", "/api/v1/tools/mattermost/cases", "application/json");
        measure(employee, "vendor Microsoft, page", "/vendors/microsoft", "text/html");
        measure(employee, "vendor Mattermost, page", "/vendors/mattermost", "text/html");
        measure(
                employee,
                "4 records beside each other, page",
                "/vendors/comparison?tool=whatsapp&tool=teams&tool=zoom&tool=mattermost",
                "text/html");
        measure(employee, "all vendors, page", "/vendors", "text/html");
    }

    /** What each page would cost on top if its body were not kept: that of the processor, since nothing else is in it. */
    private void anew(String tool) {
        var head = new RecordDetail.Head(tool, tool);
        var history = QuarkusTransaction.requiringNew().call(() -> histories.forTool(tool));
        long began = 0;
        for (int i = -WARM_UPS; i < ASKED; i++) {
            began = i == 0 ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() : began;
            RecordFacts.of(head, history).render();
            bodies.cases(head, history, CaseFilter.all(), 1);
        }
        double cpu = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began) / 1e6 / ASKED;
        System.out.printf("Record, body of %s made anew: %.1f ms of processor%n", tool, cpu);
    }

    private void measure(String token, String what, String path, String accept) throws Exception {
        var statistics = factory.unwrap(SessionFactory.class).getStatistics();
        var request = HttpRequest.newBuilder(product.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", accept)
                .build();
        var micros = new long[ASKED];
        long bytes = 0;
        long statements = 0;
        long worked = 0;
        for (int i = -WARM_UPS; i < ASKED; i++) {
            boolean counts = i == -1;
            statistics.setStatisticsEnabled(counts);
            statistics.clear();
            worked = i == 0 ? PROCESS.getProcessCpuTime() : worked;
            long start = System.nanoTime();
            var answer = browser.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (i >= 0) {
                micros[i] = (System.nanoTime() - start) / 1_000;
            }
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            bytes = answer.body().length;
            statements = counts ? statistics.getPrepareStatementCount() : statements;
        }
        double cpu = (PROCESS.getProcessCpuTime() - worked) / 1e6 / ASKED;
        Arrays.sort(micros);
        System.out.printf(
                "Record, %s: p50 %.1f ms, p95 %.1f ms, %.1f ms of processor, %d KiB, %d statements%n",
                what, micros[ASKED / 2] / 1e3, micros[ASKED * 95 / 100] / 1e3, cpu, bytes / 1024, statements);
    }
}
