package io.parley.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final String DATASOURCE = "QUARKUS_DATASOURCE_JDBC_URL";
    private static final String IDENTITY_PROVIDER = "QUARKUS_OIDC_AUTH_SERVER_URL";

    @Test
    void nothingGivenMeansEmbeddedDemoOnLoopback() {
        Settings settings = Settings.of(Map.of());

        assertThat(settings.embedded()).isTrue();
        assertThat(settings.demo()).isTrue();
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.url()).isEqualTo("http://localhost:8080");
        assertThat(settings.authUrl(4711)).isEqualTo("http://localhost:4711");
    }

    @Test
    void bothAddressesMeanNothingEmbeddedAndNoDemo() {
        Settings settings = Settings.of(Map.of(
                DATASOURCE,
                "jdbc:postgresql://db/parley",
                IDENTITY_PROVIDER,
                "https://sign-in.example/realms/parley",
                "PARLEY_DEMO",
                "true",
                "PARLEY_HOST",
                "0.0.0.0"));

        assertThat(settings.embedded()).isFalse();
        assertThat(settings.demo()).isFalse();
        assertThat(settings.externalAuthUrl()).isEqualTo("https://sign-in.example");
        settings.refuseOpenDemo(true);
    }

    @Test
    void oneOfTwoAddressesIsRefusedByNameOfTheMissingOne() {
        assertRefused(Map.of(DATASOURCE, "jdbc:postgresql://db/parley"), IDENTITY_PROVIDER + " is missing");
        assertRefused(Map.of(IDENTITY_PROVIDER, "https://sign-in.example"), DATASOURCE + " is missing");
    }

    @Test
    void systemPropertiesCountAndWin() {
        Properties properties = new Properties();
        properties.setProperty("quarkus.datasource.jdbc.url", "jdbc:postgresql://db/parley");
        properties.setProperty("parley.port", "9090");

        Map<String, String> merged = Settings.merged(
                Map.of(IDENTITY_PROVIDER, "https://sign-in.example/realms/x", "PARLEY_PORT", "8081"), properties);

        assertThat(Settings.of(merged).embedded()).isFalse();
        assertThat(Settings.of(merged).port()).isEqualTo(9090);
    }

    @Test
    void demoPasswordsNeverFaceANetwork() {
        assertOpenDemoRefused(Map.of("PARLEY_HOST", "0.0.0.0"), false);
        assertOpenDemoRefused(Map.of("QUARKUS_HTTP_HOST", "0.0.0.0"), false);
        assertOpenDemoRefused(Map.of("PARLEY_HOST", "0.0.0.0", "PARLEY_DEMO", "false"), true);
    }

    @Test
    void companyWithoutDemoMayServeANetwork() {
        Settings.of(Map.of("PARLEY_HOST", "0.0.0.0", "PARLEY_DEMO", "false")).refuseOpenDemo(false);
        Settings.of(Map.of("PARLEY_HOST", "localhost")).refuseOpenDemo(true);
        Settings.of(Map.of("PARLEY_HOST", "::1")).refuseOpenDemo(true);
    }

    @Test
    void nonsenseIsNamed() {
        assertRefused(Map.of("PARLEY_PORT", "eighty"), "PARLEY_PORT=eighty");
        assertRefused(Map.of("PARLEY_PORT", "0"), "PARLEY_PORT=0");
        assertRefused(Map.of("PARLEY_DEMO", "perhaps"), "PARLEY_DEMO=perhaps");
    }

    private static void assertRefused(Map<String, String> environment, String reason) {
        assertThatThrownBy(() -> Settings.of(environment))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(reason);
    }

    private static void assertOpenDemoRefused(Map<String, String> environment, boolean demoPasswordsStand) {
        assertThatThrownBy(() -> Settings.of(environment).refuseOpenDemo(demoPasswordsStand))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("loopback addresses only");
    }
}
