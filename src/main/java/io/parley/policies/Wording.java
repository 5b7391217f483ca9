package io.parley.policies;

/** A version's text as somebody reads it, in one language: the bytes that the hash is of, and the sentence that is clicked. */
record Wording(
        String language, String title, String body, String statement, String contentSha256, String statementSha256) {
    static Wording of(PolicyVersion v) {
        return new Wording(v.language, v.title, v.body, v.statement, v.contentSha256, v.statementSha256);
    }

    static Wording of(PolicyTranslation t) {
        return new Wording(t.language, t.title, t.body, t.statement, t.contentSha256, t.statementSha256);
    }
}
