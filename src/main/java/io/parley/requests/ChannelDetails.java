package io.parley.requests;

import io.parley.identity.CurrentPerson;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Pages;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Makes the page of one channel, also again with why something was refused. */
@ApplicationScoped
class ChannelDetails {
    private final Channels channels;
    private final ChannelView view;
    private final CurrentPerson person;

    ChannelDetails(Channels channels, ChannelView view, CurrentPerson person) {
        this.channels = channels;
        this.view = view;
        this.person = person;
    }

    @CheckedTemplate(basePath = "requests", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ChannelDetail(ChannelView.Detail channel, boolean mayAct, boolean mayKeep, FormErrors errors)
            implements TemplateInstance {}

    /** Throws when there is no such channel. */
    ChannelDetail of(UUID id, FormErrors errors) {
        var row = channels.row(id);
        boolean open = !row.closed();
        return new ChannelDetail(
                view.detail(row), open && view.mayAct(row), open && Deciders.mayDecide(person), errors);
    }

    RestResponse<TemplateInstance> done(UUID id, Runnable command) {
        try {
            command.run();
        } catch (Refused refused) {
            return refused(id, refused.why());
        }
        return Pages.seeOther("/channels/" + id);
    }

    RestResponse<TemplateInstance> refused(UUID id, Refused.Why why) {
        return Pages.rejected(of(id, FormErrors.none().add("channel", RequestWords.say(why))));
    }
}
