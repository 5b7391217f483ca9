package io.parley.identity;

import io.parley.kernel.Limited;
import io.parley.kernel.Problems;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Nobody takes the machine for themselves: 429 and when to come back, for work that costs much and for programs that ask much. */
class RateLimits {
    private static final Duration HOUR = Duration.ofHours(1);

    private final SecurityIdentity identity;
    private final LimitConfig config;
    private final Buckets buckets;

    RateLimits(SecurityIdentity identity, LimitConfig config, Buckets buckets) {
        this.identity = identity;
        this.config = config;
        this.buckets = buckets;
    }

    @ServerRequestFilter(priority = Priorities.USER + 2) // after the question for a second factor, which costs nothing
    public @Nullable Response on(ResourceInfo resource, RoutingContext context) {
        var method = resource.getResourceMethod();
        var limited = method.getAnnotation(Limited.class);
        boolean api = context.normalizedPath().startsWith("/api/");
        if (!api && limited == null || method.isAnnotationPresent(PermitAll.class) || identity.isAnonymous()) {
            return null;
        }
        long wait = api ? buckets.take("api " + person(), config.apiPerMinute(), Duration.ofMinutes(1)) : 0;
        if (wait == 0 && limited != null) {
            wait = switch (limited.value()) {
                case IMPORT -> buckets.take("import " + company(), config.importsPerHour(), HOUR);
                case EXPORT -> buckets.take("export " + person(), config.exportsPerHour(), HOUR);
            };
        }
        return wait == 0
                ? null
                : Response.fromResponse(Problems.answer(context, 429))
                        .header(HttpHeaders.RETRY_AFTER, wait)
                        .build();
    }

    private String person() {
        var member = member();
        return member == null ? identity.getPrincipal().getName() : member.person() + " " + member.tenant();
    }

    private String company() {
        var member = member();
        return member == null ? "none" : member.tenant().toString();
    }

    private SignedIn.@Nullable Member member() {
        SignedIn who = identity.getAttribute(SignedIn.ATTRIBUTE);
        return who == null ? null : who.member();
    }
}
