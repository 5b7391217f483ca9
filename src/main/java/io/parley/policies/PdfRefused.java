package io.parley.policies;

/** A file that does not become a policy, and why; nothing of it is kept. */
class PdfRefused extends RuntimeException {
    /** Why; the words are in {@link PdfWords}. */
    enum Reason {
        /** No file was chosen, or an empty one. */
        NO_FILE,
        TOO_LARGE,
        NOT_PDF,
        TEST_VIRUS,
        /** A password or rights that somebody else manages. */
        ENCRYPTED,
        BROKEN,
        TOO_MANY_PAGES,
        /** JavaScript, wherever it is started from. */
        SCRIPT,
        /** It does something by itself when it or a page of it is opened. */
        AUTOMATIC,
        /** It starts a program or opens another file. */
        LAUNCH,
        /** There are files in it. */
        ATTACHMENT,
        /** Forms that change what is shown (XFA), film, sound, 3D, or something that is sent somewhere. */
        ACTIVE,
        UNSAFE_LINK,
        /** Small as a file, huge once it is unpacked or drawn. */
        TOO_COMPLEX,
        TOO_MUCH_TEXT,
        /** Nobody could listen to it or search it: pictures of pages. */
        NO_TEXT
    }

    private final Reason reason;
    private final String what;

    PdfRefused(Reason reason) {
        this(reason, "");
    }

    /** {@code what}: the address of a link, or how many pages there are. */
    PdfRefused(Reason reason, String what) {
        super(reason + " " + what);
        this.reason = reason;
        this.what = what;
    }

    Reason reason() {
        return reason;
    }

    String what() {
        return what;
    }
}
