package io.parley.requests;

import io.parley.kernel.Languages;
import java.text.NumberFormat;

/** The closed sets of this package as people read them. */
final class RequestWords {
    private RequestWords() {}

    static RequestMessages words() {
        return Languages.messages(RequestMessages.class);
    }

    private static RequestWayMessages way() {
        return Languages.messages(RequestWayMessages.class);
    }

    static String number(long number) {
        return NumberFormat.getInstance(Languages.current()).format(number);
    }

    static String say(Refused.Why why) {
        var words = words();
        return switch (why) {
            case NOT_OPEN -> words.refusedNotOpen();
            case NOT_YOURS -> words.refusedNotYours();
            case OWN_REQUEST -> words.refusedOwnRequest();
            case FOUR_EYES -> words.refusedOwnException();
            case NOT_AN_APPROVER -> words.refusedNotAnApprover();
            case TOO_LONG -> words.refusedTooLong(ExceptionCase.MOST_DAYS);
            case TOO_MANY_EXTENSIONS -> words.refusedTooManyExtensions(ExceptionCase.MOST_EXTENSIONS);
            case NOT_LATER -> words.refusedNotLater();
            case OVER -> words.refusedOver();
            case NOTHING_TO_DECIDE -> words.refusedNothingToDecide();
            case NOT_A_CUSTODIAN -> words.refusedNotACustodian();
            case CLOSED -> words.refusedClosed();
            case NO_SUCH_CONDITION -> words.refusedNoSuchCondition();
            case NOTHING_SHOWN -> words.refusedNothingShown();
            case NOTE_TOO_LONG -> words.tooLong(Typed.TEXT);
            case TOO_MUCH_EVIDENCE -> words.refusedTooMuchEvidence(ConditionEvidences.MOST);
            case FILE_NAME -> words.refusedFileName();
            case FILE_EMPTY -> words.refusedFileEmpty();
            case FILE_TOO_LARGE -> words.refusedFileTooLarge(EvidenceFile.MOST_BYTES / (1024 * 1024));
            case FILE_TYPE -> words.refusedFileType();
            case FILE_MALWARE -> words.refusedFileMalware();
            case FILE_BOMB -> words.refusedFileBomb();
            case FILE_MACROS -> words.refusedFileMacros();
            case NOT_MERGEABLE -> words.refusedNotMergeable();
            case NOT_NOW -> way().refusedNotNow();
            case OWN_REVIEW -> way().refusedOwnReview();
            case REVIEW_RUNS -> way().refusedReviewRuns();
            case SECURITY_OBJECTS -> way().refusedSecurityObjects();
            case DRAFT_EXISTS -> way().refusedDraftExists();
            case TOO_MANY_DRAFTS -> way().refusedTooManyDrafts(UnsentRequests.MOST);
        };
    }

    static String say(Audience audience) {
        var words = words();
        return switch (audience) {
            case COLLEAGUES -> words.audienceColleagues();
            case CUSTOMERS -> words.audienceCustomers();
            case SUPPLIERS -> words.audienceSuppliers();
            case OTHERS -> words.audienceOthers();
        };
    }

    static String say(DataClass data) {
        var words = words();
        return switch (data) {
            case PUBLIC -> words.dataPublic();
            case INTERNAL -> words.dataInternal();
            case CONFIDENTIAL -> words.dataConfidential();
            case RESTRICTED -> words.dataRestricted();
        };
    }

    static String say(Device device) {
        var words = words();
        return switch (device) {
            case MANAGED_LAPTOP -> words.deviceManagedLaptop();
            case MANAGED_PHONE -> words.deviceManagedPhone();
            case PRIVATE_PHONE -> words.devicePrivatePhone();
        };
    }

    static String say(Outcome outcome) {
        var words = words();
        return switch (outcome) {
            case APPROVED -> words.outcomeApproved();
            case WITH_CONDITIONS -> words.outcomeWithConditions();
            case REJECTED -> words.outcomeRejected();
            case MERGED -> words.outcomeMerged();
        };
    }

    static Badge badge(RequestState state) {
        var words = words();
        return switch (state) {
            case DRAFT -> new Badge("unknown", way().stateDraft());
            case SUBMITTED, DECIDED -> new Badge("info", words.stateSubmitted());
            case TRIAGE -> new Badge("info", way().stateTriage());
            case SECURITY_REVIEW -> new Badge("info", way().stateSecurityReview());
            case NEEDS_INFO -> new Badge("care", words.stateNeedsInfo());
            case WITHDRAWN -> new Badge("searched", words.stateWithdrawn());
        };
    }

    static String say(SecurityFinding finding) {
        return switch (finding) {
            case NO_OBJECTION -> way().findingNoObjection();
            case OBJECTION -> way().findingObjection();
        };
    }

    static Badge badge(Outcome outcome) {
        return new Badge(
                switch (outcome) {
                    case APPROVED -> "yes";
                    case WITH_CONDITIONS -> "care";
                    case REJECTED -> "no";
                    case MERGED -> "info";
                },
                say(outcome));
    }

    static String step(RequestStep.Kind kind) {
        var words = words();
        return switch (kind) {
            case SUBMITTED -> words.stepSubmitted();
            case TAKEN_UP -> way().stepTakenUp();
            case REFERRED -> way().stepReferred();
            case NO_OBJECTION -> way().findingNoObjection();
            case OBJECTION -> way().findingObjection();
            case ASKED -> words.stepAsked();
            case REPLIED -> words.stepReplied();
            case APPROVED -> words.outcomeApproved();
            case WITH_CONDITIONS -> words.outcomeWithConditions();
            case REJECTED -> words.outcomeRejected();
            case MERGED -> words.outcomeMerged();
            case WITHDRAWN -> words.stateWithdrawn();
        };
    }

    static String say(ExceptionKind kind) {
        var words = words();
        return switch (kind) {
            case TEMPORARY_TOOL -> words.kindTemporaryTool();
            case CUSTOMER_CONTACT -> words.kindCustomerContact();
            case EMERGENCY -> words.kindEmergency();
            case RESEARCH -> words.kindResearch();
            case ACCESSIBILITY -> words.kindAccessibility();
        };
    }

    static Badge badge(ExceptionStatus status) {
        var words = words();
        return switch (status) {
            case PROPOSED -> new Badge("care", words.exceptionProposed());
            case UPCOMING -> new Badge("info", words.exceptionUpcoming());
            case ACTIVE -> new Badge("yes", words.exceptionActive());
            case EXPIRED -> new Badge("searched", words.exceptionExpired());
            case REJECTED -> new Badge("no", words.outcomeRejected());
            case REVOKED -> new Badge("no", words.exceptionRevoked());
        };
    }

    static String step(ExceptionStep.Kind kind) {
        var words = words();
        return switch (kind) {
            case PROPOSED -> words.exceptionStepProposed();
            case APPROVED -> words.outcomeApproved();
            case REJECTED -> words.outcomeRejected();
            case EXTENSION_PROPOSED -> words.extensionProposed();
            case EXTENDED -> words.extended();
            case EXTENSION_REJECTED -> words.extensionRejected();
            case REVOKED -> words.exceptionRevoked();
        };
    }

    static String say(TwoFactor method) {
        var words = words();
        return switch (method) {
            case NONE -> words.twoFactorNone();
            case SMS -> words.twoFactorSms();
            case TOTP -> words.twoFactorTotp();
            case PUSH -> words.twoFactorPush();
            case SECURITY_KEY -> words.twoFactorSecurityKey();
            case PASSKEY -> words.twoFactorPasskey();
        };
    }

    static Badge badge(ChannelAlarm alarm) {
        var words = words();
        return switch (alarm) {
            case ORPHANED -> new Badge("no", words.alarmOrphaned());
            case ROTATION_LATE -> new Badge("no", words.alarmRotationLate());
            case ROTATION -> new Badge("care", words.alarmRotation());
            case ONE_CUSTODIAN -> new Badge("care", words.alarmOneCustodian());
            case WEAK_TWO_FACTOR -> new Badge("care", words.alarmWeakTwoFactor());
            case NOT_TESTED -> new Badge("care", words.alarmNotTested());
            case NOT_ATTESTED -> new Badge("care", words.alarmNotAttested());
        };
    }
}
