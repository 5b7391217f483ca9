package io.parley.identity;

/** Keycloak did not answer, or is not configured; nothing was changed there. */
public class DirectoryUnavailable extends RuntimeException {
    DirectoryUnavailable(String message, @org.jspecify.annotations.Nullable Throwable cause) {
        super(message, cause);
    }
}
