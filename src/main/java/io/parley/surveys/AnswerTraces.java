package io.parley.surveys;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Answering leaves no trace on the way: a link followed from a screen does not say where it stood. */
@ApplicationScoped
class AnswerTraces {
    /** As the access log must leave out, were it switched on (application.properties). */
    static final String PATHS = "(/api/v1)?/surveys/[^/]+/answer";

    void on(@Observes Router router) {
        router.routeWithRegex(PATHS).order(Integer.MIN_VALUE + 1).handler(context -> {
            context.response().putHeader("Referrer-Policy", "no-referrer");
            context.next();
        });
    }
}
