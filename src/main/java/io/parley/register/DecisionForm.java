package io.parley.register;

import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The form for a proposal as it was sent. The exceptions are lines of six fields each, in order. */
public class DecisionForm {
    @RestForm
    @Nullable
    String at;

    @RestForm
    @Nullable
    String act;

    @RestForm
    @Nullable
    String outcome;

    @RestForm
    @Nullable
    String until;

    @RestForm("public")
    @Nullable
    String publicAnswer;

    @RestForm("public_if")
    @Nullable
    String publicIf;

    @RestForm("internal")
    @Nullable
    String internalAnswer;

    @RestForm("internal_if")
    @Nullable
    String internalIf;

    @RestForm("confidential")
    @Nullable
    String confidentialAnswer;

    @RestForm("confidential_if")
    @Nullable
    String confidentialIf;

    @RestForm("restricted")
    @Nullable
    String restrictedAnswer;

    @RestForm("restricted_if")
    @Nullable
    String restrictedIf;

    @RestForm("x_data")
    @Nullable
    List<String> data;

    @RestForm("x_recipient")
    @Nullable
    List<String> recipients;

    @RestForm("x_device")
    @Nullable
    List<String> devices;

    @RestForm("x_purpose")
    @Nullable
    List<String> purposes;

    @RestForm("x_answer")
    @Nullable
    List<String> answers;

    @RestForm("x_if")
    @Nullable
    List<String> conditions;

    @RestForm
    @Nullable
    String alternative;

    @RestForm("none_because")
    @Nullable
    String noneBecause;

    @RestForm("override_because")
    @Nullable
    String overrideBecause;

    @RestForm
    @Nullable
    String reason;

    @RestForm("effective_on")
    @Nullable
    String effectiveOn;

    @RestForm("review_by")
    @Nullable
    String reviewBy;

    boolean send() {
        return !"keep".equals(act);
    }

    /** Only to see what people would read; nothing is kept. */
    boolean preview() {
        return "preview".equals(act);
    }

    String at() {
        return at == null ? "" : at;
    }
}
