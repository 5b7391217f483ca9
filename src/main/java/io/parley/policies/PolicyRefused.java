package io.parley.policies;

import jakarta.ws.rs.WebApplicationException;

/** A command that cannot be done as things stand, and why; nothing has changed. Answers 409 where nobody says more. */
public class PolicyRefused extends WebApplicationException {
    /** Why; the words are in {@link PolicyWords}. */
    public enum Reason {
        /** The version is not in the state that this step starts from. */
        WRONG_STATE,
        /** Another version of the policy is on its way already. */
        OPEN_VERSION,
        /** Whoever wrote in a text does not approve it. */
        OWN_TEXT,
        /** Approving takes the role. */
        NOT_APPROVER,
        /** Agreed tomorrow is not agreed. */
        DATE_IN_FUTURE,
        /** The bytes are those that are published already. */
        UNCHANGED,
        /** A newer version stands; the answer would be to a text that no longer holds. */
        SUPERSEDED,
        /** This person was not asked. */
        NOT_ASKED,
        /** This person acknowledged it; a decline or a waiver would come too late. */
        ALREADY_ACKNOWLEDGED,
        /** An unknown group, or a day to come. */
        NO_AUDIENCE,
        /** Nobody says for themselves that they need not answer. */
        OWN_WAIVER,
        /** The situations of this text are not passed yet. */
        QUIZ_OPEN,
        /** The form was made for another text than the one that is stored. */
        ALTERED,
        /** A reason is missing where it will stand in the log. */
        NO_REASON,
        /** It forbids what many use and too little replaces, and nobody said why all the same. */
        BAN_UNEXPLAINED
    }

    private final Reason reason;

    PolicyRefused(Reason reason) {
        super(reason.name(), 409);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
