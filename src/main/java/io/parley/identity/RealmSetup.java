package io.parley.identity;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parley.kernel.KernelConfig;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.RealmRepresentation;

/**
 * The realm as code: {@code realm/parley-realm.json} is applied at each start, so that what runs is what is written, also after
 * somebody changed it by hand. Only where we hold the bootstrap secret; elsewhere the operator imports the file.
 */
@ApplicationScoped
class RealmSetup {
    /** After migrations and the catalog, before anybody is let in. */
    static final int ORDER = 2_000;

    private static final ObjectMapper JSON =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    /** What the directory client may do; nothing else in the realm. */
    private static final List<String> DIRECTORY_ROLES =
            List.of("manage-users", "view-users", "query-users", "manage-organizations", "view-organizations");

    private final KernelConfig config;
    private final DirectoryConfig directory;

    RealmSetup(KernelConfig config, DirectoryConfig directory) {
        this.config = config;
        this.directory = directory;
    }

    void on(@Observes @Priority(ORDER) StartupEvent start) {
        if (directory.bootstrapSecret().isPresent()) {
            apply(directory.bootstrapSecret().get());
        }
    }

    private void apply(String bootstrapSecret) {
        try (Keycloak keycloak = KeycloakBuilder.builder()
                .serverUrl(config.authUrl().toString())
                .realm("master")
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId("parley-bootstrap")
                .clientSecret(bootstrapSecret)
                .build()) {
            var wanted = wanted();
            var clients = wanted.getClients();
            boolean known = keycloak.realms().findAll().stream()
                    .anyMatch(r -> r.getRealm().equals(wanted.getRealm()));
            wanted.setClients(null);
            if (!known) {
                keycloak.realms().create(wanted);
            }
            var realm = keycloak.realm(wanted.getRealm());
            realm.update(wanted);
            clients.forEach(client -> apply(realm, client));
            tellOrganizationIds(realm);
            allowDirectory(realm);
            new StepUpFlow(realm).apply();
            Log.debug("The realm is as written");
        }
    }

    RealmRepresentation wanted() {
        try (var in = RealmSetup.class.getResourceAsStream("/realm/parley-realm.json")) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${url}", config.url().toString())
                    .replace("${client-secret}", directory.clientSecret().orElseThrow())
                    .replace("${directory-secret}", directory.directorySecret().orElseThrow())
                    .replace(
                            "${acr-map}",
                            directory.passwordIsEnough()
                                    ? "{\\\"2\\\":\\\"1\\\"}"
                                    : "{\\\"1\\\":\\\"1\\\",\\\"2\\\":\\\"2\\\"}");
            return JSON.readValue(text, RealmRepresentation.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void apply(RealmResource realm, ClientRepresentation wanted) {
        var known = realm.clients().findByClientId(wanted.getClientId());
        if (known.isEmpty()) {
            try (Response response = realm.clients().create(wanted)) {
                if (response.getStatus() != 201) {
                    throw new IllegalStateException("Client " + wanted.getClientId() + ": " + response.getStatus());
                }
            }
            return;
        }
        var client = realm.clients().get(known.get(0).getId());
        client.update(wanted);
        var mappers = client.getProtocolMappers();
        mappers.getMappers().forEach(mapper -> mappers.delete(mapper.getId()));
        if (wanted.getProtocolMappers() != null) {
            mappers.createMapper(wanted.getProtocolMappers());
        }
    }

    /** Without this the claim names aliases only, which a company may change. */
    private static void tellOrganizationIds(RealmResource realm) {
        realm.clientScopes().findAll().stream()
                .filter(scope -> scope.getName().equals("organization"))
                .forEach(scope -> {
                    var mappers = realm.clientScopes().get(scope.getId()).getProtocolMappers();
                    scope.getProtocolMappers().stream()
                            .filter(m -> m.getProtocolMapper().equals("oidc-organization-membership-mapper"))
                            .forEach(m -> {
                                m.getConfig()
                                        .putAll(Map.of(
                                                "addOrganizationId", "true",
                                                "id.token.claim", "true",
                                                "access.token.claim", "true",
                                                "introspection.token.claim", "true",
                                                "jsonType.label", "JSON"));
                                mappers.update(m.getId(), m);
                            });
                });
    }

    private static void allowDirectory(RealmResource realm) {
        var account = realm.clients()
                .get(realm.clients().findByClientId("parley-directory").get(0).getId())
                .getServiceAccountUser();
        var management =
                realm.clients().findByClientId("realm-management").get(0).getId();
        var available = realm.clients().get(management).roles().list();
        var roles = available.stream()
                .filter(r -> DIRECTORY_ROLES.contains(r.getName()))
                .toList();
        boolean organizations = roles.stream().anyMatch(r -> r.getName().equals("manage-organizations"));
        if (!organizations) { // older servers: organizations belong to the realm's managers
            roles = available.stream()
                    .filter(r ->
                            DIRECTORY_ROLES.contains(r.getName()) || r.getName().equals("manage-realm"))
                    .toList();
        }
        realm.users().get(account.getId()).roles().clientLevel(management).add(roles);
    }
}
