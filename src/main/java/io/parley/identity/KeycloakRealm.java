package io.parley.identity;

import io.parley.kernel.KernelConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;

/** Our realm through its administration, with the rights of {@code parley-directory}; connects at the first call. */
@ApplicationScoped
class KeycloakRealm {
    static final String NAME = "parley";

    private final KernelConfig config;
    private final DirectoryConfig directory;
    private @Nullable Keycloak client;

    KeycloakRealm(KernelConfig config, DirectoryConfig directory) {
        this.config = config;
        this.directory = directory;
    }

    /** Throws {@link DirectoryUnavailable} for whatever Keycloak does not answer or refuses. */
    <T> T call(Function<RealmResource, T> work) {
        try {
            return work.apply(client().realm(NAME));
        } catch (ProcessingException | WebApplicationException e) {
            throw new DirectoryUnavailable("Keycloak: " + e.getMessage(), e);
        }
    }

    private synchronized Keycloak client() {
        if (client == null) {
            var secret = directory
                    .directorySecret()
                    .orElseThrow(() -> new DirectoryUnavailable("No parley.keycloak.directory-secret", null));
            client = KeycloakBuilder.builder()
                    .serverUrl(config.authUrl().toString())
                    .realm(NAME)
                    .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                    .clientId("parley-directory")
                    .clientSecret(secret)
                    .build();
        }
        return client;
    }

    @PreDestroy
    synchronized void close() {
        if (client != null) {
            client.close();
        }
    }
}
