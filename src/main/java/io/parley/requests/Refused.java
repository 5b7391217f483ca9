package io.parley.requests;

import io.parley.kernel.Problems;

/** A command was refused and nothing was changed: 422 with the field it is about and the reason in the reader's language. */
public class Refused extends Problems.InvalidField {
    /** Why. */
    public enum Why {
        NOT_OPEN,
        NOT_YOURS,
        OWN_REQUEST,
        FOUR_EYES,
        NOT_AN_APPROVER,
        TOO_LONG,
        TOO_MANY_EXTENSIONS,
        NOT_LATER,
        OVER,
        NOTHING_TO_DECIDE,
        NOT_A_CUSTODIAN,
        CLOSED
    }

    private final String field;
    private final Why why;

    Refused(String field, Why why) {
        super(field, RequestWords.say(why));
        this.field = field;
        this.why = why;
    }

    public String field() {
        return field;
    }

    public Why why() {
        return why;
    }
}
