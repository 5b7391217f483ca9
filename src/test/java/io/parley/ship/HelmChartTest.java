package io.parley.ship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HelmChartTest {
    private static final String EVERYTHING = """
            ingress: {enabled: true, className: nginx, tlsSecret: parley-tls}
            serviceMonitor: {enabled: true, labels: {team: observers}}
            networkPolicy: {from: [{podSelector: {}}], monitoringFrom: [{podSelector: {}}], extraEgress: [{ports: [{port: 443}]}]}
            mail: {host: mail.example.com, from: parley@example.com, existingSecret: parley-mail}
            database: {caConfigMap: database-ca}
            keycloak: {applyRealm: true}
            trustedProxies: [10.0.0.0/8]
            extraEnv: [{name: QUARKUS_LOG_LEVEL, value: INFO}]
            podAnnotations: {a: b}
            nodeSelector: {disk: fast}
            tolerations: [{operator: Exists}]
            affinity: {nodeAffinity: {}}
            imagePullSecrets: [{name: registry}]
            """;

    @TempDir
    Path scratch;

    private Chart chart;

    @BeforeEach
    void chart() {
        chart = new Chart(scratch);
    }

    @Test
    void theLinterFindsNothing() throws IOException {
        var result = chart.lint();

        assertThat(result.isFailed()).as("%s", result.getMessages()).isFalse();
        assertThat(result.getMessages()).noneMatch(m -> m.contains("[ERROR]") || m.contains("[WARNING]"));
    }

    /** Pod Security "restricted", field by field. */
    @ParameterizedTest
    @ValueSource(strings = {"{}", EVERYTHING})
    void everyPodIsRestricted(String values) throws IOException {
        var pods = pods(chart.render(values));

        assertThat(pods).isNotEmpty().allSatisfy(pod -> {
            assertThat(pod.get("securityContext.runAsNonRoot").content()).isEqualTo(true);
            assertThat(pod.get("securityContext.runAsUser").content()).isEqualTo(10001);
            assertThat(pod.get("securityContext.seccompProfile.type").content()).isEqualTo("RuntimeDefault");
            assertThat(pod.get("automountServiceAccountToken").content()).isEqualTo(false);
            for (var shared : List.of("hostNetwork", "hostPID", "hostIPC")) {
                assertThat(pod.get(shared).content()).as(shared).isNull();
            }
            assertThat(pod.list("volumes"))
                    .allMatch(v -> v.get("emptyDir").content() != null
                            || v.get("configMap").content() != null);
            assertThat(containers(pod)).isNotEmpty().allSatisfy(container -> {
                var security = container.get("securityContext");
                assertThat(security.get("allowPrivilegeEscalation").content()).isEqualTo(false);
                assertThat(security.get("readOnlyRootFilesystem").content()).isEqualTo(true);
                assertThat(security.get("capabilities").content()).isEqualTo(Map.of("drop", List.of("ALL")));
                assertThat(security.get("privileged").content()).isNull();
                assertThat(container.list("ports"))
                        .allMatch(p -> p.get("hostPort").content() == null);
                assertThat(container.get("resources.limits.memory").content()).isNotNull();
            });
            assertThat(containers(pod)
                            .get(0)
                            .named("volumeMounts", "tmp")
                            .get("mountPath")
                            .content())
                    .isEqualTo("/tmp");
        });
    }

    /** The chart cannot ask the application where its health is, so this compares it with what the application says. */
    @ParameterizedTest
    @CsvSource({"startupProbe, started", "livenessProbe, live", "readinessProbe, ready"})
    void probesAskTheManagementPort(String probe, String check) throws IOException {
        var get = container("{}").get(probe + ".httpGet");

        assertThat(get.get("port").content()).isEqualTo("management");
        assertThat(get.get("path").content()).isEqualTo(managementRoot() + "/health/" + check);
    }

    @Test
    void metricsAreScrapedFromTheManagementPort() throws IOException {
        var monitor = only(chart.render(EVERYTHING), "ServiceMonitor");

        assertThat(monitor.list("spec.endpoints").get(0).get("path").content())
                .isEqualTo(managementRoot() + "/metrics");
    }

    @Test
    void externalServersAreHandedOver() throws IOException {
        var container = container("{}");

        assertThat(value(container, "PARLEY_URL")).isEqualTo("https://parley.example.com");
        assertThat(value(container, "PARLEY_AUTH_URL")).isEqualTo("https://sign-in.example.com");
        assertThat(value(container, "QUARKUS_OIDC_AUTH_SERVER_URL"))
                .isEqualTo("https://sign-in.example.com/realms/parley");
        assertThat(value(container, "QUARKUS_DATASOURCE_JDBC_URL"))
                .isEqualTo("jdbc:postgresql://postgres.example.com:5432/parley?sslmode=verify-full"
                        + "&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory");
        assertThat(value(container, "QUARKUS_DATASOURCE_USERNAME")).isEqualTo("parley_app");
        assertThat(value(container, "QUARKUS_FLYWAY_USERNAME")).isEqualTo("parley_migrator");
    }

    @ParameterizedTest
    @CsvSource({
        "QUARKUS_DATASOURCE_PASSWORD, parley-database, application-password",
        "QUARKUS_FLYWAY_PASSWORD, parley-database, migrator-password",
        "QUARKUS_OIDC_CREDENTIALS_SECRET, parley-keycloak, client-secret",
        "PARLEY_KEYCLOAK_DIRECTORY_SECRET, parley-keycloak, directory-secret",
        "PARLEY_KEYCLOAK_BOOTSTRAP_SECRET, parley-keycloak, bootstrap-secret",
        "QUARKUS_OIDC_AUTHENTICATION_STATE_SECRET, parley-sessions, state-secret",
        "QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET, parley-sessions, token-encryption-secret",
        "QUARKUS_REST_CSRF_TOKEN_SIGNATURE_KEY, parley-sessions, csrf-signature-key",
        "QUARKUS_MAILER_PASSWORD, parley-mail, password",
    })
    void secretsAreReferences(String variable, String secret, String key) throws IOException {
        var entry = container(EVERYTHING).named("env", variable);

        assertThat(entry.get("value").content()).isNull();
        assertThat(entry.get("valueFrom.secretKeyRef").content()).isEqualTo(Map.of("name", secret, "key", key));
    }

    @Test
    void noSecretIsRendered() throws IOException {
        var manifests = chart.render(EVERYTHING);

        assertThat(manifests).extracting(Manifest::kind).doesNotContain("Secret");
        assertThat(containers(pods(manifests).get(0)).get(0).list("env"))
                .filteredOn(e -> String.valueOf(e.get("name").content()).matches(".*(PASSWORD|SECRET|TOKEN|KEY)$"))
                .isNotEmpty()
                .allMatch(e -> e.get("value").content() == null);
    }

    @Test
    void oneReplicaMayBeDisruptedSeveralNot() throws IOException {
        assertThat(chart.render("replicas: 1")).extracting(Manifest::kind).doesNotContain("PodDisruptionBudget");
        assertThat(only(chart.render("replicas: 3"), "PodDisruptionBudget")
                        .get("spec.maxUnavailable")
                        .content())
                .isEqualTo(1);
    }

    @Test
    void managementIsClosedToOtherPodsUnlessOpened() throws IOException {
        var closed = only(chart.render("{}"), "NetworkPolicy");

        assertThat(closed.get("spec.policyTypes").content()).isEqualTo(List.of("Ingress", "Egress"));
        assertThat(closed.list("spec.ingress")).hasSize(1);
        assertThat(closed.list("spec.ingress")
                        .get(0)
                        .list("ports")
                        .get(0)
                        .get("port")
                        .content())
                .isEqualTo("http");
        assertThat(only(chart.render(EVERYTHING), "NetworkPolicy").list("spec.ingress"))
                .hasSize(2);
    }

    @Test
    void theIngressServesTheHostOfTheAddress() throws IOException {
        var ingress = only(chart.render(EVERYTHING), "Ingress");

        assertThat(ingress.list("spec.rules").get(0).get("host").content()).isEqualTo("parley.example.com");
        assertThat(ingress.list("spec.tls").get(0).get("secretName").content()).isEqualTo("parley-tls");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{database: {host: null}} | at '/database': missing property 'host'",
                "{database: {host: ''}} | /database/host",
                "{database: {existingSecret: ''}} | /database/existingSecret",
                "{database: {password: hunter2}} | at '/database': additional properties 'password' not allowed",
                "{keycloak: {url: ''}} | /keycloak/url",
                "{keycloak: {url: 'https://a.example/realms/parley'}} | /keycloak/url",
                "{sessions: {existingSecret: null}} | at '/sessions': missing property 'existingSecret'",
                "{url: 'http://parley.example.com'} | /url",
                "{replicas: two} | at '/replicas': got string, want integer",
                "{replicas: 0} | /replicas",
                "{replicaCount: 2} | additional properties 'replicaCount' not allowed",
                "{extraEnv: [{name: MY_PASSWORD, value: hunter2}]} | /extraEnv/0",
            })
    void wrongValuesAreRefusedByName(String values, String named) {
        assertThatThrownBy(() -> chart.render(values)).hasMessageContaining(named);
    }

    private Manifest container(String values) throws IOException {
        return containers(pods(chart.render(values)).get(0)).get(0);
    }

    private static String value(Manifest container, String variable) {
        return String.valueOf(container.named("env", variable).get("value").content());
    }

    private static List<Manifest> pods(List<Manifest> manifests) {
        return manifests.stream()
                .map(m -> m.get("spec.template.spec"))
                .filter(pod -> pod.content() != null)
                .toList();
    }

    private static List<Manifest> containers(Manifest pod) {
        return Stream.concat(pod.list("initContainers").stream(), pod.list("containers").stream())
                .toList();
    }

    private static Manifest only(List<Manifest> manifests, String kind) {
        var found = manifests.stream().filter(m -> m.kind().equals(kind)).toList();
        assertThat(found).as(kind).hasSize(1);
        return found.get(0);
    }

    private static String managementRoot() throws IOException {
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            settings.load(reader);
        }
        assertThat(settings.getProperty("quarkus.smallrye-health.root-path", "health"))
                .isEqualTo("health");
        return settings.getProperty("quarkus.management.root-path", "/q").replaceFirst("/$", "");
    }
}
