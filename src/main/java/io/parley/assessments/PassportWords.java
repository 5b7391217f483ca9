package io.parley.assessments;

import io.parley.kernel.Languages;

/** The passport as a person would say it, in the reader's language. */
public final class PassportWords {
    private PassportWords() {}

    public static String of(Artefact artefact) {
        var words = words();
        return switch (artefact) {
            case MESSAGE -> words.messages();
            case FILE -> words.file();
            case RECORDING -> words.recording();
            case TRANSCRIPT -> words.transcript();
            case INDEX -> words.index();
            case BACKUP -> words.backup();
            case METADATA -> words.metadata();
        };
    }

    public static String of(PassportQuestion question) {
        var words = words();
        return switch (question) {
            case WHERE -> words.where();
            case WHO_DELETES -> words.whoDeletes();
            case WHEN_GONE -> words.whenGone();
            case LEAVER -> words.leaver();
        };
    }

    static String of(Trial trial) {
        var words = words();
        return switch (trial) {
            case TAKE_BACK -> words.takeBack();
            case SAVE_FILE -> words.saveFile();
            case OTHER_BROWSER -> words.otherBrowser();
            case PRIVATE_DEVICE -> words.privateDevice();
            case SEE_SESSIONS -> words.seeSessions();
            case SIGN_OUT_OTHER -> words.signOutOther();
            case LEAVE_SESSION -> words.leaveSession();
            case LEAVE_COPIES -> words.leaveCopies();
            case ADMIN_DELETES -> words.adminDeletes();
        };
    }

    static String how(Trial trial) {
        var words = words();
        return switch (trial) {
            case TAKE_BACK -> words.takeBackText();
            case SAVE_FILE -> words.saveFileText();
            case OTHER_BROWSER -> words.otherBrowserText();
            case PRIVATE_DEVICE -> words.privateDeviceText();
            case SEE_SESSIONS -> words.seeSessionsText();
            case SIGN_OUT_OTHER -> words.signOutOtherText();
            case LEAVE_SESSION -> words.leaveSessionText();
            case LEAVE_COPIES -> words.leaveCopiesText();
            case ADMIN_DELETES -> words.adminDeletesText();
        };
    }

    static PassportMessages words() {
        return Languages.messages(PassportMessages.class);
    }
}
