package io.parley.kernel;

import io.quarkus.logging.Log;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** On every response there is: pages, API, files, redirects, and the errors that no route answered (security.md of the design, F13). */
@ApplicationScoped
class SecurityHeaders implements Handler<RoutingContext> {
    private static final Pattern LENGTH = Pattern.compile("\\d{1,18}");

    private final String policy;
    private final boolean https;
    private final long limit;

    SecurityHeaders(KernelConfig config, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
        var provider = config.authUrl();
        var origin = provider.getScheme() + "://" + provider.getAuthority();
        https = "https".equals(config.url().getScheme());
        policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                + "connect-src 'self'; form-action 'self' " + origin + "; frame-ancestors 'none'; base-uri 'none'";
    }

    void on(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this);
        router.route().order(Integer.MIN_VALUE).failureHandler(context -> {
            boolean broken = context.statusCode() == 500 && context.failure() != null;
            if ((broken || context.statusCode() == 413) && !context.response().ended()) {
                if (broken) {
                    Log.error("Request failed", context.failure());
                }
                Problems.end(context, context.statusCode());
            } else {
                context.next();
            }
        });
    }

    @Override
    public void handle(RoutingContext context) {
        context.addHeadersEndHandler(ignored -> {
            var headers = context.response().headers();
            set(headers);
            if (!headers.contains("Cache-Control") && !context.normalizedPath().startsWith("/assets/")) {
                headers.set("Cache-Control", "no-store");
            }
        });
        if (length(context) > limit) {
            context.response().putHeader("Connection", "close"); // what follows is not read
            Problems.end(context, 413);
            return;
        }
        context.next();
    }

    /** As announced; Quarkus counts what comes without an announcement. */
    private static long length(RoutingContext context) {
        var announced = context.request().getHeader("Content-Length");
        return announced != null && LENGTH.matcher(announced).matches() ? Long.parseLong(announced) : 0;
    }

    private void set(MultiMap headers) {
        if (!headers.contains("Content-Security-Policy")) { // what a file needs is less than what a page needs
            headers.set("Content-Security-Policy", policy);
        }
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        if (!headers.contains("Referrer-Policy")) { // a page may say less, never more
            headers.set("Referrer-Policy", "same-origin");
        }
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (https) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
