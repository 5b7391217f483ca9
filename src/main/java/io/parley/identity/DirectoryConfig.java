package io.parley.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** How we reach Keycloak's administration. */
@ConfigMapping(prefix = "parley.keycloak")
interface DirectoryConfig {
    /** Secret of the client {@code parley-directory}, which opens accounts and ends sessions. */
    Optional<String> directorySecret();

    /** Secret of the web client, written into the realm when we set it up. */
    Optional<String> clientSecret();

    /** Secret of {@code parley-bootstrap} in the master realm; with it the realm is set up at each start, without it that is the operator's. */
    Optional<String> bootstrapSecret();

    /** True where level 2 of signing in is the password alone; for evaluation only, and the pages say so. */
    @WithDefault("false")
    boolean passwordIsEnough();
}
