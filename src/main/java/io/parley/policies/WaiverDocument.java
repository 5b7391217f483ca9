package io.parley.policies;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The paper that a waiver rests on. */
@Entity
@Immutable
class WaiverDocument extends TenantOwned {
    static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int MOST_NAME = 120;

    @Id
    UUID ackId;

    String name;
    String mediaType;
    String sha256;
    byte[] content;
    Instant addedAt;

    protected WaiverDocument() {} // for Hibernate

    WaiverDocument(UUID ackId, String name, String mediaType, byte[] content, Instant now) {
        this.ackId = ackId;
        this.name = plain(name);
        this.mediaType = mediaType;
        this.sha256 = Sha256.of(content);
        this.content = content;
        this.addedAt = now;
    }

    /** By what it begins with, never by its name; empty for what we do not take. */
    static Optional<String> type(byte[] content) {
        var head = new String(Arrays.copyOf(content, 8), StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF-")) {
            return Optional.of("application/pdf");
        }
        if (head.startsWith("\u0089PNG\r\n")) {
            return Optional.of("image/png");
        }
        return head.startsWith("\u00FF\u00D8\u00FF") ? Optional.of("image/jpeg") : Optional.empty();
    }

    /** Safe in a header and in any folder. */
    private static String plain(String name) {
        var text = name.replaceAll("[^\\p{L}\\p{N}. _-]", "_");
        return text.length() > MOST_NAME ? text.substring(text.length() - MOST_NAME) : text;
    }
}
