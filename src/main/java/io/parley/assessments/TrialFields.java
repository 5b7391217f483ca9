package io.parley.assessments;

import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The fields of the form about a test, one per step. */
class TrialFields {
    @RestForm("tested_on")
    @Nullable
    String testedOn;

    @RestForm("app_version")
    @Nullable
    String appVersion;

    @RestForm
    @Nullable
    String note;

    @RestForm("take-back")
    @Nullable
    String takeBack;

    @RestForm("save-file")
    @Nullable
    String saveFile;

    @RestForm("other-browser")
    @Nullable
    String otherBrowser;

    @RestForm("private-device")
    @Nullable
    String privateDevice;

    @RestForm("see-sessions")
    @Nullable
    String seeSessions;

    @RestForm("sign-out-other")
    @Nullable
    String signOutOther;

    @RestForm("leave-session")
    @Nullable
    String leaveSession;

    @RestForm("leave-copies")
    @Nullable
    String leaveCopies;

    @RestForm("admin-deletes")
    @Nullable
    String adminDeletes;

    TrialForm form() {
        return TrialForm.of(testedOn, appVersion, note, this::answer);
    }

    private @Nullable String answer(Trial trial) {
        return switch (trial) {
            case TAKE_BACK -> takeBack;
            case SAVE_FILE -> saveFile;
            case OTHER_BROWSER -> otherBrowser;
            case PRIVATE_DEVICE -> privateDevice;
            case SEE_SESSIONS -> seeSessions;
            case SIGN_OUT_OTHER -> signOutOther;
            case LEAVE_SESSION -> leaveSession;
            case LEAVE_COPIES -> leaveCopies;
            case ADMIN_DELETES -> adminDeletes;
        };
    }
}
