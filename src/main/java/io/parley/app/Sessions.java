package io.parley.app;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

/** The sign-in extension's cookies. */
final class Sessions {
    private Sessions() {}

    /** {@code Set-Cookie} lines after which the browser that sent these headers is nobody. */
    static List<String> end(HttpHeaders sent) {
        return sent.getCookies().keySet().stream()
                .filter(name -> name.startsWith("q_session") || name.startsWith("q_auth"))
                .map(name -> name + "=;Path=/;Max-Age=0")
                .toList();
    }
}
