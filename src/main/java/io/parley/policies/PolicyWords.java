package io.parley.policies;

import io.parley.kernel.Languages;

/** The closed sets of this package as people read them. */
final class PolicyWords {
    private PolicyWords() {}

    static PolicyMessages words() {
        return Languages.messages(PolicyMessages.class);
    }

    /** A state as a badge shows it. */
    public record Badge(String kind, String text) {}

    static String say(PolicyRefused.Reason reason) {
        var words = words();
        return switch (reason) {
            case WRONG_STATE -> words.refusedState();
            case OPEN_VERSION -> words.refusedOpenVersion();
            case OWN_TEXT -> words.refusedOwnText();
            case NOT_APPROVER -> words.refusedNotApprover();
            case DATE_IN_FUTURE -> words.refusedDate();
            case UNCHANGED -> words.refusedUnchanged();
            case SUPERSEDED -> words.refusedSuperseded();
            case NOT_ASKED -> words.refusedNotAsked();
            case ALREADY_ACKNOWLEDGED -> words.refusedAcknowledged();
            case NO_AUDIENCE -> words.refusedAudience();
            case OWN_WAIVER -> words.refusedOwnWaiver();
            case NO_REASON -> words.refusedNoReason();
            case BAN_UNEXPLAINED -> words.refusedBan();
            case QUIZ_OPEN -> words.refusedQuiz();
            case ALTERED -> words.refusedAltered();
        };
    }

    static String say(TextFaults.Fault fault) {
        var words = words();
        return switch (fault.kind()) {
            case UNSAFE_LINK -> words.faultLink(fault.line(), fault.what());
            case HIDDEN -> words.faultHidden(fault.line(), fault.what());
            case HTML -> words.faultHtml(fault.line(), fault.what());
            case PICTURE -> words.faultPicture(fault.line(), fault.what());
        };
    }

    static String say(PolicyTranslation.Gap gap) {
        var words = words();
        return switch (gap) {
            case TITLE -> words.gapTitle();
            case TEXT -> words.gapText();
            case STATEMENT -> words.gapStatement();
            case OUTDATED -> words.gapOutdated();
        };
    }

    static Badge badge(VersionState state) {
        var words = words();
        return switch (state) {
            case DRAFT -> new Badge("unknown", words.stateDraft());
            case IN_REVIEW -> new Badge("info", words.stateInReview());
            case APPROVED -> new Badge("info", words.stateApproved());
            case PUBLISHED -> new Badge("yes", words.statePublished());
            case SUPERSEDED -> new Badge("unknown", words.stateSuperseded());
            case ARCHIVED -> new Badge("unknown", words.stateArchived());
        };
    }

    static String say(ChangeClass change) {
        var words = words();
        return switch (change) {
            case EDITORIAL -> words.changeEditorial();
            case CLARIFICATION -> words.changeClarification();
            case MATERIAL -> words.changeMaterial();
        };
    }

    static String say(Excluded reason) {
        var words = words();
        return switch (reason) {
            case NOT_YET_HIRED -> words.excludedNotYetHired();
            case LEFT -> words.excludedLeft();
            case OUTSIDE_AUDIENCE -> words.excludedOutside();
            case WAIVED -> words.excludedWaived();
            case ON_LEAVE -> words.excludedOnLeave();
        };
    }

    /** Where somebody stands with a policy. */
    static Badge badge(PopulationRow row) {
        var words = words();
        if (row.excludedBecause() != null) {
            return new Badge("unknown", say(row.excludedBecause()));
        }
        if (row.outcome() == Choice.ACKNOWLEDGED) {
            return new Badge("yes", words.acknowledged());
        }
        if (row.outcome() == Choice.DECLINED) {
            return new Badge("no", words.declined());
        }
        return row.overdue() ? new Badge("care", words.overdue()) : new Badge("info", words.waiting());
    }
}
