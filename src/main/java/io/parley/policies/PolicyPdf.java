package io.parley.policies;

import java.util.UUID;

/** A PDF that was uploaded to be a policy, without its bytes; {@code text}: see {@link PdfText}. */
public record PolicyPdf(UUID id, String sha256, String name, int pages, int bytes, String text) {
    /** Rounded up. */
    public long kilobytes() {
        return (bytes + 1023L) / 1024;
    }
}
