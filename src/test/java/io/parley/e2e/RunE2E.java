package io.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Starting, stopping and dying, as whoever runs Parley on one machine meets them. */
class RunE2E {
    @Test
    void everyEndIsFollowedByAStartWithAllData() throws Exception {
        var checkpoints = Product.freshHome();
        var environment = Map.of("PARLEY_CHECKPOINTS", checkpoints.toString());
        try (var product = Product.in(Product.freshHome(), Product.freePort(), environment)) {
            double first = product.start();
            assertThat(product.said()).contains("ada@acme.example").contains("Parley is ready: " + product.url());
            var ports = product.kept("ports");
            product.stop();
            assertThat(product.leftOver()).as("after SIGTERM").isEmpty();

            var older = Product.freshHome();
            copy(product.home, older);

            double second = product.start();
            assertThat(product.kept("ports")).as("the issuer stays").isEqualTo(ports);
            var receipt = acknowledge(product, checkpoints);
            removeAcme(product);
            product.kill();
            assertThat(product.leftOver()).as("SIGKILL leaves the children").isNotEmpty();

            double third = product.start();
            acmeStaysAway(product);
            product.stop();
            assertThat(product.leftOver()).as("the next start took the orphans").isEmpty();

            remove(product.home);
            Files.move(older, product.home);
            double fourth = product.start();
            anOlderHomeIsSeen(product, receipt);
            product.stop();
            System.out.printf(
                    "Run: first start %.0f s, second start %.0f s, start after kill -9 %.0f s, start over an older"
                            + " home %.0f s%n",
                    first, second, third, fourth);
        }
    }

    /** Returns the address of Emil's receipt, once what he said is signed. */
    private static String acknowledge(Product product, Path checkpoints) throws IOException {
        var before = contents(checkpoints);
        try (var emil = Visit.at(product)) {
            emil.signIn("emil@acme.example").open("/my-policies");
            assertThat(emil.page.locator("#frozen").count()).isZero();
            emil.click("section[aria-labelledby=waits] a.button");
            emil.click("form[action$='/acknowledgment'] button");
            emil.click("a[href^='/receipts/']");
            long until = System.nanoTime() + 30_000_000_000L;
            while (!emil.text().contains("Download the proof")
                    || contents(checkpoints).equals(before)) {
                assertThat(System.nanoTime()).as("signed").isLessThan(until);
                Product.sleep(300);
                emil.page.reload();
            }
            return emil.page.url().substring(product.url().length());
        }
    }

    /** The whole home of an earlier day was put back, keys and all: nobody is told that all is well. */
    private static void anOlderHomeIsSeen(Product product, String receipt) {
        String waits;
        try (var clara = Visit.at(product)) {
            clara.signIn("clara@acme.example").open("/audit");
            long until = System.nanoTime() + 30_000_000_000L;
            while (clara.page.locator("#frozen").count() == 0) {
                assertThat(System.nanoTime()).as("told by itself").isLessThan(until);
                Product.sleep(300);
                clara.page.reload();
            }
            clara.looksRight().picture("frozen-audit");
            assertThat(clara.page.locator("#frozen").innerText()).contains("An older state of your log");
            clara.open("/evidence").looksRight();
            assertThat(clara.text()).contains("An older state of the log was put back");
            clara.open("/policies").click("main a[href^='/policies/']:not([href*='/coverage']):not([href*='/new'])");
            clara.click("a[href$='/people']").looksRight();
            assertThat(clara.page.locator("#frozen").count())
                    .as("who has answered")
                    .isOne();
        }
        try (var emil = Visit.at(product)) {
            emil.signIn("emil@acme.example").open("/my-policies").looksRight().picture("frozen-my-policies");
            assertThat(emil.text()).contains("Waits for you").contains("your receipt still counts");
            emil.open(receipt).looksRight().picture("frozen-receipt");
            assertThat(emil.text())
                    .contains("Your receipt is not here any more")
                    .contains("keep the mail");
            emil.click("a[href='/my-policies'].button").click("section[aria-labelledby=waits] a.button");
            emil.click("form[action$='/acknowledgment'] button").click("a[href^='/receipts/']");
            Product.sleep(2_500); // more than the log takes
            emil.page.reload();
            assertThat(emil.text()).as("nothing is signed").contains("not in the log yet");
            waits = emil.page.url().substring(product.url().length());
        }
        try (var olga = Visit.at(product)) {
            olga.signIn("operator@parley.example").open("/companies");
            assertThat(olga.page.locator("[role=alert]").first().innerText()).contains("Acme");
            olga.click("a[href='/companies/acme/epoch']").looksRight().picture("epoch-new");
            assertThat(olga.text()).contains("Records lost here", "cannot be undone");
            olga.fill("#reason", "The disk died, and no newer state is left.")
                    .confirm("form[action$='/epoch'] button.danger", "#goes-on");
            olga.open("/log-of-logs").looksRight().picture("log-of-logs");
        }
        theLogGoesOn(product, waits);
    }

    /** What waited is signed in the new epoch, and nobody is told of a fault any more. */
    private static void theLogGoesOn(Product product, String waits) {
        try (var emil = Visit.at(product)) {
            emil.signIn("emil@acme.example").open(waits);
            long until = System.nanoTime() + 30_000_000_000L;
            while (!emil.text().contains("in epoch 1 of the log")) {
                assertThat(System.nanoTime()).as("signed in the new epoch").isLessThan(until);
                Product.sleep(300);
                emil.page.reload();
            }
            emil.looksRight();
            assertThat(emil.page.locator("#frozen").count()).isZero();
        }
        try (var clara = Visit.at(product)) {
            clara.signIn("clara@acme.example").open("/audit");
            assertThat(clara.page.locator("#frozen").count()).isZero();
            clara.open("/evidence/log").looksRight().picture("evidence-log");
            assertThat(clara.text()).contains("The disk died, and no newer state is left.");
        }
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        var all = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(f -> f.toString().endsWith(".checkpoint")).toList()) {
                all.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return all;
    }

    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("cp", "-a", from + "/.", to.toString())
                        .start()
                        .waitFor())
                .isZero();
    }

    private static void remove(Path folder) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("rm", "-r", folder.toString()).start().waitFor())
                .isZero();
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
