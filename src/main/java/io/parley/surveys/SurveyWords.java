package io.parley.surveys;

import io.parley.catalog.Words;
import io.parley.kernel.Languages;

/** Options and refusals of surveys in the reader's language. */
final class SurveyWords {
    private final SurveyMessages words = Languages.messages(SurveyMessages.class);
    private final SurveySignMessages signing = Languages.messages(SurveySignMessages.class);
    private final Words catalog = Words.current();

    String tool(Question.Option tool) {
        return tool.key().equals(Definition.OTHER) ? words.otherTool() : tool.name();
    }

    String option(String question, String key) {
        return switch (question) {
            case Definition.WHY ->
                io.parley.catalog.Reason.find(key).map(catalog::reason).orElse(key);
            case Definition.DEVICE ->
                io.parley.catalog.Keyed.find(Device.class, key)
                        .map(this::device)
                        .orElse(key);
            default ->
                io.parley.catalog.Keyed.find(Partner.class, key)
                        .map(this::partner)
                        .orElse(key);
        };
    }

    String device(Device device) {
        return switch (device) {
            case COMPANY_PHONE -> words.companyPhone();
            case COMPANY_COMPUTER -> words.companyComputer();
            case PRIVATE_PHONE -> words.privatePhone();
            case PRIVATE_COMPUTER -> words.privateComputer();
        };
    }

    String partner(Partner partner) {
        return switch (partner) {
            case COLLEAGUES -> words.colleagues();
            case CUSTOMERS -> words.customers();
            case SUPPLIERS -> words.suppliers();
            case AUTHORITIES -> words.authorities();
        };
    }

    String state(SurveyState state) {
        return switch (state) {
            case DRAFT -> words.stateDraft();
            case OPEN -> words.stateOpen();
            case CLOSING -> words.stateClosing();
            case CLOSED -> words.stateClosed();
            case RELEASED -> words.stateReleased();
        };
    }

    String refused(SurveyRefused.Why why) {
        return switch (why) {
            case NOT_OPEN -> words.refusedNotOpen();
            case CLOSED -> words.refusedClosed();
            case ANSWERED -> words.refusedAnswered();
            case NOT_INVITED -> words.refusedNotInvited();
            case OPENED_ALREADY -> words.refusedOpenedAlready();
            case NO_GROUP -> words.refusedNoGroup();
            case TOO_FEW_PEOPLE -> words.refusedTooFew(Survey.LEAST_THRESHOLD);
            case DATE_PASSED -> words.refusedDatePassed();
            case NOT_SIGNED -> signing.refusedNotSigned();
            case CHANGED_MEANWHILE -> signing.refusedChanged();
            case OWN_SURVEY -> signing.refusedOwn();
            case NO_OBSERVER -> signing.refusedNoObserver();
        };
    }

    String rankedTwice() {
        return words.rankedTwice();
    }

    /** How many have answered, when that is enough people to say so. */
    String progress(int answered, int invited, int threshold) {
        return answered < threshold ? words.progressFew(threshold, invited) : words.progressOf(answered, invited);
    }
}
