package io.parley.verify;

import java.util.List;

/** What a check came to: the exit code and what to tell. */
public record Verdict(int code, List<String> sentences) {
    public static final int VALID = 0;
    public static final int TAMPERED = 1;
    public static final int REDACTED = 2;
    public static final int USAGE = 64;

    static Verdict tampered(Tampered e) {
        return new Verdict(TAMPERED, List.of("TAMPERED: " + e.getMessage()));
    }

    static Verdict usage(String... sentences) {
        return new Verdict(USAGE, List.of(sentences));
    }
}
