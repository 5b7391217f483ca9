package io.parley.register;

import io.parley.kernel.Languages;

/** Rule cards, the checker and lessons in the reader's language. */
final class RuleWords {
    private RuleWords() {}

    static RuleMessages words() {
        return Languages.messages(RuleMessages.class);
    }

    static String example(DataClass data) {
        var words = words();
        return switch (data) {
            case PUBLIC -> words.examplePublic();
            case INTERNAL -> words.exampleInternal();
            case CONFIDENTIAL -> words.exampleConfidential();
            case RESTRICTED -> words.exampleRestricted();
        };
    }

    /** "You talk with customers". */
    static String pocket(Recipient recipient) {
        var words = words();
        return switch (recipient) {
            case COLLEAGUES -> words.pocketColleagues();
            case CUSTOMERS -> words.pocketCustomers();
            case PARTNERS_AND_AUTHORITIES -> words.pocketPartners();
        };
    }
}
