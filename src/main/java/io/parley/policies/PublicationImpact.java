package io.parley.policies;

/**
 * What publishing would do to people, counted today: {@code asked} are all who would be asked, {@code again} those of them who
 * answered an earlier version, {@code onLeave} those who are asked only when they are back, {@code told} who answered before and
 * gets a mail without a question, {@code open} who has not answered the version that holds and moves on to this one.
 */
record PublicationImpact(ChangeClass change, int asked, int again, int onLeave, int told, int open) {
    public boolean isMaterial() {
        return change == ChangeClass.MATERIAL;
    }

    public boolean isClarification() {
        return change == ChangeClass.CLARIFICATION;
    }
}
