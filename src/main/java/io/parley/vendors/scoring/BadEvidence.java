package io.parley.vendors.scoring;

/** An evidence file that cannot be used; the message begins with the path of what is wrong, {@code $.cases[3].fix: …}. */
public final class BadEvidence extends Exception {
    private static final long serialVersionUID = 1;

    BadEvidence(String path, String what) {
        super(path + ": " + what);
    }
}
