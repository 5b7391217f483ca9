package io.parley.policies;

import io.parley.kernel.Problems;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Refused commands as programs are told of them: 422 with the reason in the reader's language. */
public class PolicyRefusals {
    @ServerExceptionMapper
    public Response map(PolicyRefused refused, RoutingContext context) {
        return new Problems()
                .map(
                        new Problems.InvalidField(
                                refused.reason() == PolicyRefused.Reason.NO_REASON ? "reason" : "version",
                                PolicyWords.say(refused.reason())),
                        context);
    }
}
