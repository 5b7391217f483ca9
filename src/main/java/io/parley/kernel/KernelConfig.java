package io.parley.kernel;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/** Where the product and its identity provider are reached by people. */
@ConfigMapping(prefix = "parley")
public interface KernelConfig {
    /** Public address without a trailing slash. */
    URI url();

    /** Public address of the identity provider: the only foreign place that a form may end at. */
    URI authUrl();

    /** Evaluation mode: PostgreSQL and Keycloak run as our own child processes. */
    boolean embedded();

    /** Everybody reads the mails to their own address on a page, since evaluation mode sends none. */
    boolean demoMail();
}
