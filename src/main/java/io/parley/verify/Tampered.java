package io.parley.verify;

/** Something does not add up; the message is one sentence for people that names the record. */
public final class Tampered extends Exception {
    private static final long serialVersionUID = 1;

    public Tampered(String sentence) {
        super(sentence);
    }

    public Tampered(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
