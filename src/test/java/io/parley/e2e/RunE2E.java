package io.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Starting, stopping and dying, as whoever runs Parley on one machine meets them. */
class RunE2E {
    @Test
    void everyEndIsFollowedByAStartWithAllData() {
        try (var product = Product.in(Product.freshHome(), Product.freePort(), Map.of())) {
            double first = product.start();
            assertThat(product.said()).contains("ada@acme.example").contains("Parley is ready: " + product.url());
            var ports = product.kept("ports");
            product.stop();
            assertThat(product.leftOver()).as("after SIGTERM").isEmpty();

            double second = product.start();
            assertThat(product.kept("ports")).as("the issuer stays").isEqualTo(ports);
            removeAcme(product);
            product.kill();
            assertThat(product.leftOver()).as("SIGKILL leaves the children").isNotEmpty();

            double third = product.start();
            acmeStaysAway(product);
            product.stop();
            assertThat(product.leftOver()).as("the next start took the orphans").isEmpty();
            System.out.printf(
                    "Run: first start %.0f s, second start %.0f s, start after kill -9 %.0f s%n", first, second, third);
        }
    }

    /** The administrator has seen enough: from the ribbon, in two clicks. */
    private static void removeAcme(Product product) {
        try (var ada = Visit.at(product)) {
            ada.signIn("ada@acme.example")
                    .click(".banner a[href='/demo/removal']")
                    .looksRight();
            ada.confirm("main form[action='/demo/removal'] button", ".card #accounts");
            assertThat(ada.text()).contains("The demo company Acme was removed").doesNotContain("acme.example");
        }
    }

    private static void acmeStaysAway(Product product) {
        assertThat(product.said()).doesNotContain("ada@acme.example").doesNotContain("the demo company:");
        try (var nobody = Visit.at(product)) {
            nobody.signIn("ada@acme.example");
            assertThat(nobody.page.url()).as("the account is gone too").contains("/realms/parley");
            assertThat(nobody.open("/").text()).doesNotContain("acme.example").contains("greta@globex.example");
        }
        try (var olga = Visit.at(product)) {
            olga.signIn("operator@parley.example").open("/companies").looksRight();
            assertThat(olga.text()).contains("Removed companies", "Ada Novak");
        }
    }

    @Test
    void aBusyPortIsOneClearLine() throws Exception {
        try (var busy = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertRefused(Product.in(Product.freshHome(), busy.getLocalPort(), Map.of()), "" + busy.getLocalPort());
        }
    }

    @Test
    void demoPasswordsStayOnLoopback() {
        assertRefused(
                Product.in(Product.freshHome(), Product.freePort(), Map.of("PARLEY_HOST", "0.0.0.0")), "loopback");
    }

    @Test
    void halfAnExternalSetUpIsRefused() {
        assertRefused(
                Product.in(
                        Product.freshHome(),
                        Product.freePort(),
                        Map.of("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://db.example/parley")),
                "QUARKUS_OIDC_AUTH_SERVER_URL");
    }

    private static void assertRefused(Product product, String reason) {
        product.launch();
        assertThat(product.exitCode()).isEqualTo(1);
        assertThat(product.said()).contains(reason).doesNotContain("\tat ");
        assertThat(product.leftOver()).isEmpty();
    }
}
