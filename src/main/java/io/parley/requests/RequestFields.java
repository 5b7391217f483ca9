package io.parley.requests;

import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The fields of the form on which a request is written, as they were sent. */
class RequestFields {
    @RestForm
    @Nullable
    String tool;

    @RestForm
    @Nullable
    String name;

    @RestForm
    @Nullable
    String purpose;

    @RestForm
    @Nullable
    List<String> reasons;

    @RestForm
    @Nullable
    String audience;

    @RestForm
    @Nullable
    String data;

    @RestForm
    @Nullable
    String device;

    @RestForm
    @Nullable
    String until;

    @RestForm
    @Nullable
    String people;

    @RestForm
    @Nullable
    String tried;

    RequestForm form() {
        return RequestForm.of(tool, name, purpose, reasons, audience, data, device, until, people, tried);
    }
}
