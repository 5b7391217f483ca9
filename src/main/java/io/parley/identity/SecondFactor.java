package io.parley.identity;

import io.parley.kernel.Problems;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * What only administrators and operators may do asks for two factors, reading included, so that no form is filled in vain. One
 * rule for all pages and the API instead of a mark on each, which somebody would forget (docs/adr/008).
 */
class SecondFactor {
    private static final Set<String> STRONG = Set.of(Role.Names.TENANT_ADMIN, Role.Names.OPERATOR);

    @CheckedTemplate(basePath = "identity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SecondFactorMissing(String back) implements TemplateInstance {}

    private final SecurityIdentity identity;
    private final SignInAgain again;

    SecondFactor(SecurityIdentity identity, SignInAgain again) {
        this.identity = identity;
        this.again = again;
    }

    /** Ends a reading request on its way to sign-in. */
    static class Missing extends RuntimeException {
        private final transient SignedIn who;

        Missing(SignedIn who) {
            this.who = who;
        }
    }

    @ServerRequestFilter(priority = Priorities.USER + 1) // the reader's language is known then
    public @Nullable Response on(ResourceInfo resource, RoutingContext context) {
        if (!isForAdministratorsAlone(resource) || identity.isAnonymous() || hasSecondFactor()) {
            return null;
        }
        SignedIn who = identity.getAttribute(SignedIn.ATTRIBUTE);
        if (who == null || !mayCome(resource)) {
            return null; // refused by role, which is the answer to give
        }
        if (context.normalizedPath().startsWith("/api/")) {
            return forPrograms(context);
        }
        if (context.request().method().equals(HttpMethod.GET)) {
            throw new Missing(who);
        }
        return nothingSaved(context);
    }

    @ServerExceptionMapper
    public Uni<Response> map(Missing missing, RoutingContext context) {
        return again.withSecondFactor(context, missing.who);
    }

    private boolean hasSecondFactor() {
        return identity.getPrincipal() instanceof JsonWebToken token
                && SignInAgain.SECOND_FACTOR.equals(Objects.toString(token.getClaim("acr"), ""));
    }

    private static boolean isForAdministratorsAlone(ResourceInfo resource) {
        return allowed(resource)
                .filter(roles -> STRONG.containsAll(Set.of(roles)))
                .isPresent();
    }

    private boolean mayCome(ResourceInfo resource) {
        return allowed(resource)
                .filter(roles -> Arrays.stream(roles).anyMatch(identity::hasRole))
                .isPresent();
    }

    private static Optional<String[]> allowed(ResourceInfo resource) {
        var method = resource.getResourceMethod();
        if (method.isAnnotationPresent(PermitAll.class)) {
            return Optional.empty();
        }
        return Optional.ofNullable(method.getAnnotation(RolesAllowed.class))
                .or(() -> Optional.ofNullable(resource.getResourceClass().getAnnotation(RolesAllowed.class)))
                .map(RolesAllowed::value);
    }

    /** RFC 9470. */
    private static Response forPrograms(RoutingContext context) {
        return Response.fromResponse(Problems.answer(context, 401))
                .header(
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer error=\"insufficient_user_authentication\", acr_values=\"" + SignInAgain.SECOND_FACTOR
                                + "\"")
                .build();
    }

    /** The form's own page asks, so this is a session that was replaced in the meantime. */
    private static Response nothingSaved(RoutingContext context) {
        return Response.status(403)
                .entity(new SecondFactorMissing(pageBefore(context)).render())
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .build();
    }

    /** Only ever a page of ours. */
    private static String pageBefore(RoutingContext context) {
        var referrer = context.request().getHeader("Referer");
        try {
            var path = referrer == null ? "" : URI.create(referrer).getRawPath();
            return path != null && path.matches("/[a-z0-9][\\w/-]*") ? path : "/home";
        } catch (IllegalArgumentException e) {
            return "/home";
        }
    }
}
