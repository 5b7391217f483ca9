package io.parley.vendors.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

/**
 * What can be concluded about tools of the shipped ledger: whole answers over HTTP, one after the other, sign-in, transaction and
 * rendering included, once scores were kept. Beside them a page that shows next to nothing, which is what all pages cost. A
 * measurement, no test.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class ScoreBench {
    private static final int WARM_UPS = 300;
    private static final int ASKED = 400;

    /** Of product and asker together, which a busy machine changes little. */
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Inject
    Companies companies;

    @Inject
    ScoreJob job;

    @Inject
    EntityManagerFactory factory;

    @TestHTTPResource("/")
    URI product;

    private final HttpClient browser =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void scoresAreRead() throws Exception {
        job.run();
        var employee = companies.fresh().token("employee");
        measure(employee, "what every page costs", "/account", "text/html");
        measure(employee, "score of Mattermost, 592 cases, page", "/tools/mattermost/score", "text/html");
        measure(employee, "score of WhatsApp, page", "/tools/whatsapp/score", "text/html");
        measure(employee, "another profile, page", "/tools/whatsapp/score?profile=regulated", "text/html");
        measure(employee, "score of WhatsApp again, warm, page", "/tools/whatsapp/score", "text/html");
        var today = LocalDate.now(ZoneOffset.UTC);
        measure(employee, "as it stood on a day, page", "/tools/whatsapp/score?on=" + today, "text/html");
        measure(employee, "score of Mattermost, API", "/api/v1/tools/mattermost/score", "application/json");
        measure(employee, "scores of Mattermost, API", "/api/v1/tools/mattermost/score/history", "application/json");
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
                "Score, %s: p50 %.1f ms, p95 %.1f ms, %.1f ms of processor, %d KiB, %d statements%n",
                what, micros[ASKED / 2] / 1e3, micros[ASKED * 95 / 100] / 1e3, cpu, bytes / 1024, statements);
    }
}
