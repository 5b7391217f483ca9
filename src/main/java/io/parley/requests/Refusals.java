package io.parley.requests;

import io.parley.kernel.Problems;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Refused commands as programs are told of them: 422 with the field and the reason in the reader's language. */
public class Refusals {
    @ServerExceptionMapper
    public Response map(Refused refused, RoutingContext context) {
        return new Problems().map(new Problems.InvalidField(refused.field(), RequestWords.say(refused.why())), context);
    }
}
