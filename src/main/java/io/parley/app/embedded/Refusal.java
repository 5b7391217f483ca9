package io.parley.app.embedded;

/** Why Parley does not start, said in one line to the person at the terminal; a stack trace would add nothing. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String line) {
        super(line);
    }

    Refusal(String line, Throwable cause) {
        super(line, cause);
    }
}
