package io.parley.surveys;

import jakarta.ws.rs.WebApplicationException;

/** The survey is not in the state for this, or not for this person: 409, and nothing was changed. */
public class SurveyRefused extends WebApplicationException {
    public enum Why {
        NOT_OPEN,
        CLOSED,
        ANSWERED,
        NOT_INVITED,
        OPENED_ALREADY,
        NO_GROUP,
        TOO_FEW_PEOPLE,
        DATE_PASSED,
        NOT_SIGNED,
        CHANGED_MEANWHILE,
        OWN_SURVEY,
        NO_OBSERVER
    }

    private final Why why;

    public SurveyRefused(Why why) {
        super(why.name(), 409);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
