package io.parley.kernel;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** One way to say that something went wrong: RFC 9457 problem+json for programs, a page for people; never a class name. */
public class Problems {
    private static final ObjectMapper JSON = new ObjectMapper();
    public static final String PROBLEM_JSON = "application/problem+json";

    @CheckedTemplate(basePath = "kernel", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Problem(int status, String title, String text) implements TemplateInstance {}

    /** A refusal that names the field of an API body, 422. */
    public static class InvalidField extends WebApplicationException {
        private final transient Map<String, String> errors;

        public InvalidField(String field, String message) {
            this(Map.of(field, message));
        }

        public InvalidField(Map<String, String> errors) {
            super(422);
            this.errors = errors;
        }

        /** Field → message, for a page that shows them beside its fields. */
        public Map<String, String> errors() {
            return errors;
        }
    }

    @ServerExceptionMapper
    public Response map(WebApplicationException e, RoutingContext context) {
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        if (status >= 500) {
            Log.error("Request failed", e);
        }
        return answer(context, status, e instanceof InvalidField invalid ? invalid.errors : Map.of(), e.getResponse());
    }

    @ServerExceptionMapper
    public Response map(OptimisticLockException e, RoutingContext context) {
        return answer(context, 409, Map.of(), null);
    }

    /** Pages go to sign in, programs are told that they must. */
    @ServerExceptionMapper
    public Uni<Response> map(UnauthorizedException e, RoutingContext context) {
        HttpAuthenticator authenticator = Objects.requireNonNull(context.get(HttpAuthenticator.class.getName()));
        return authenticator.getChallenge(context).map(challenge -> {
            var response = forPrograms(context) && challenge.status == 401
                    ? json(401, "Unauthorized", Map.of())
                    : Response.status(challenge.status);
            challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
            return response.build();
        });
    }

    @ServerExceptionMapper
    public Response map(Throwable e, RoutingContext context) {
        if (isUnstorable(e)) {
            return answer(context, 400, Map.of(), null);
        }
        Log.error("Request failed", e);
        return answer(context, 500, Map.of(), null);
    }

    /** What refuses without a word, such as a form without its token, gets its page too. */
    @ServerResponseFilter
    public void explain(ContainerResponseContext response, RoutingContext context) {
        int status = response.getStatus();
        if (status >= 400 && !response.hasEntity()) {
            var explained = status == 401 && forPrograms(context)
                    ? json(401, "Unauthorized", Map.of()).build()
                    : answer(context, status);
            response.setEntity(explained.getEntity(), new Annotation[0], explained.getMediaType());
        }
    }

    /** A zero byte in what was sent: PostgreSQL keeps none in any text. */
    private static boolean isUnstorable(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && "22021".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** The plain answer for a status: a page, or problem+json under {@code /api/}. */
    public static Response answer(RoutingContext context, int status) {
        return answer(context, status, Map.of(), null);
    }

    private static Response answer(
            RoutingContext context, int status, Map<String, String> errors, @Nullable Response original) {
        var words = Languages.messages(KernelMessages.class);
        var problem = describe(status, words);
        var builder = forPrograms(context)
                ? json(status, problem.title, errors)
                : Response.status(status).entity(problem.render()).type(MediaType.TEXT_HTML + ";charset=UTF-8");
        if (original != null && original.getHeaderString("Allow") != null) {
            builder.header("Allow", original.getHeaderString("Allow"));
        }
        if (original != null && original.getHeaderString("Retry-After") != null) {
            builder.header("Retry-After", original.getHeaderString("Retry-After"));
        }
        return builder.build();
    }

    /** For refusals that never reach a resource. */
    static void end(RoutingContext context, int status) {
        var problem = describe(status, Languages.messages(KernelMessages.class));
        var response = context.response().setStatusCode(status);
        if (forPrograms(context)) {
            response.putHeader("Content-Type", PROBLEM_JSON).end(write(body(status, problem.title, Map.of())));
        } else {
            response.putHeader("Content-Type", "text/html;charset=UTF-8").end(problem.render());
        }
    }

    private static boolean forPrograms(RoutingContext context) {
        return context.normalizedPath().startsWith("/api/");
    }

    private static Response.ResponseBuilder json(int status, String title, Map<String, String> errors) {
        return Response.status(status)
                .entity(write(body(status, title, errors)))
                .type(PROBLEM_JSON);
    }

    private static Map<String, Object> body(int status, String title, Map<String, String> errors) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put("title", title);
        body.put("status", status);
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        }
        return body;
    }

    private static String write(Map<String, Object> body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Problem describe(int status, KernelMessages words) {
        return switch (status) {
            case 503 -> new Problem(status, words.busyTitle(), words.busyText());
            case 403 -> new Problem(status, words.forbiddenTitle(), words.forbiddenText());
            case 404 -> new Problem(status, words.notFoundTitle(), words.notFoundText());
            case 405, 406, 415 -> new Problem(status, words.notAllowedTitle(), words.notAllowedText());
            case 409 -> new Problem(status, words.conflictTitle(), words.conflictText());
            case 413 -> new Problem(status, words.tooLargeTitle(), words.tooLargeText());
            case 429 -> new Problem(status, words.tooManyTitle(), words.tooManyText());
            default ->
                status < 500
                        ? new Problem(status, words.badRequestTitle(), words.badRequestText())
                        : new Problem(status, words.brokenTitle(), words.brokenText());
        };
    }
}
