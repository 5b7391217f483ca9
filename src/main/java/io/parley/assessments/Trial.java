package io.parley.assessments;

import io.parley.catalog.Keyed;
import java.util.List;

/**
 * The steps that a person with two accounts, A and B, can take in a quarter of an hour. Each answers one question of the catalog with
 * one of {@code answers}; "could not try" is always open.
 */
enum Trial implements Keyed {
    TAKE_BACK("sender-can-delete-for-everyone", 2, List.of("yes", "limited-time", "no")),
    SAVE_FILE("recipient-can-save-files", 1, List.of("yes", "no")),
    OTHER_BROWSER("reachable-from-any-browser", 2, List.of("yes", "no")),
    PRIVATE_DEVICE("reachable-from-unmanaged-device", 2, List.of("yes", "no")),
    SEE_SESSIONS("session-list", 1, List.of("yes", "no")),
    SIGN_OUT_OTHER("remote-sign-out", 1, List.of("yes", "no")),
    LEAVE_SESSION("open-session-after-leaving", 2, List.of("yes", "no")),
    LEAVE_COPIES("leaver-keeps-copies", 2, List.of("yes", "no")),
    ADMIN_DELETES("admin-can-delete", 2, List.of("yes", "no"));

    final String attribute;
    final int minutes;
    final List<String> answers;

    Trial(String attribute, int minutes, List<String> answers) {
        this.attribute = attribute;
        this.minutes = minutes;
        this.answers = answers;
    }
}
