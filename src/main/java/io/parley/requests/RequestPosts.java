package io.parley.requests;

import io.parley.kernel.FormErrors;
import io.parley.kernel.Ids;
import io.parley.kernel.Pages;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** What follows a form about one request: its page again, or the same page with what was refused beside its field. */
@ApplicationScoped
class RequestPosts {
    private static final int LEAST = 10;

    private final Requests requests;
    private final RequestDetails details;

    RequestPosts(Requests requests, RequestDetails details) {
        this.requests = requests;
        this.details = details;
    }

    /** Throws when it is absent, malformed or another company's. */
    UUID existing(String id) {
        return requests.row(Ids.get(id)).id();
    }

    /** As {@link #done}, when the text in {@code field} is neither too short nor too long. */
    RestResponse<TemplateInstance> checked(UUID request, String field, String text, Runnable command) {
        var problem = problem(text, LEAST);
        return problem.isEmpty()
                ? done(request, text, command)
                : Pages.rejected(details.of(
                        request, AnswerForm.EMPTY, text, FormErrors.none().add(field, problem), false));
    }

    RestResponse<TemplateInstance> done(UUID request, String text, Runnable command) {
        try {
            command.run();
        } catch (Refused refused) {
            return refused(request, AnswerForm.EMPTY, text, refused);
        }
        return Pages.seeOther("/requests/" + request);
    }

    RestResponse<TemplateInstance> refused(UUID request, AnswerForm form, String text, Refused refused) {
        var errors = FormErrors.none().add(refused.field(), RequestWords.say(refused.why()));
        return Pages.rejected(details.of(request, form, text, errors, false));
    }

    /** Empty when there is none. */
    static String problem(String text, int least) {
        var words = RequestWords.words();
        return text.length() < least
                ? words.tooShort(least)
                : text.length() > Typed.TEXT ? words.tooLong(Typed.TEXT) : "";
    }
}
