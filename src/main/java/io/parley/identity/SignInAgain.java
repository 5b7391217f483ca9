package io.parley.identity;

import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Sends the browser through sign-in once more: for one of several companies, or for the second factor. It comes back to the
 * address it asked for; whoever has a session at the provider is asked for nothing that is not new.
 */
@ApplicationScoped
class SignInAgain {
    /** At this level somebody has shown two factors; the realm says how. */
    static final String SECOND_FACTOR = "2";

    Uni<Response> forCompany(RoutingContext context, String alias) {
        return start(context, alias, "");
    }

    /** Stays with the company, since the usual scope would ask somebody of several companies to choose again. */
    Uni<Response> withSecondFactor(RoutingContext context, SignedIn who) {
        var alias = who.member() == null ? null : who.companies().get(0).alias();
        return start(context, alias, "&acr_values=" + SECOND_FACTOR);
    }

    private static Uni<Response> start(RoutingContext context, @Nullable String alias, String more) {
        HttpAuthenticator authenticator = Objects.requireNonNull(context.get(HttpAuthenticator.class.getName()));
        return authenticator.getChallenge(context).map(challenge -> {
            var response = Response.status(challenge.status);
            challenge.getHeaders().forEach((name, value) -> {
                boolean location = "Location".equalsIgnoreCase(name.toString());
                response.header(name.toString(), location ? changed(value, alias) + more : value);
            });
            return response.build();
        });
    }

    /** The extension knows one scope for everybody. */
    private static String changed(String location, @Nullable String alias) {
        if (alias == null) {
            return location;
        }
        var scope = URLEncoder.encode("openid organization:" + alias, StandardCharsets.UTF_8);
        return location.replaceFirst("([?&]scope=)[^&]*", "$1" + scope);
    }
}
