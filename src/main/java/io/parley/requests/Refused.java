package io.parley.requests;

/** A command was refused and nothing was changed. Pages say it beside {@link #field}, the API answers 422 ({@link Refusals}). */
public class Refused extends RuntimeException {
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
        CLOSED,
        NO_SUCH_CONDITION,
        NOTHING_SHOWN,
        NOTE_TOO_LONG,
        TOO_MUCH_EVIDENCE,
        FILE_NAME,
        FILE_EMPTY,
        FILE_TOO_LARGE,
        FILE_TYPE,
        FILE_MALWARE,
        FILE_BOMB,
        FILE_MACROS,
        NOT_MERGEABLE,
        NOT_NOW,
        OWN_REVIEW,
        REVIEW_RUNS,
        SECURITY_OBJECTS,
        DRAFT_EXISTS,
        TOO_MANY_DRAFTS
    }

    private final String field;
    private final Why why;

    Refused(String field, Why why) {
        super(field + ": " + why);
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
