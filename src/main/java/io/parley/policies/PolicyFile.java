package io.parley.policies;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** A PDF as it was uploaded, byte for byte, and what is written in it. */
@Entity
@Immutable
class PolicyFile extends TenantOwned {
    private static final int MOST_NAME = 120;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    String sha256;
    String name;
    int pages;
    int bytes;
    String text;
    byte[] content;
    UUID uploadedBy;
    Instant uploadedAt;

    protected PolicyFile() {} // for Hibernate

    PolicyFile(UUID by, String name, byte[] content, PdfReader.Read read, Instant now) {
        this.sha256 = Sha256.of(content);
        this.name = plain(name);
        this.pages = read.pages().size();
        this.bytes = content.length;
        this.text = read.text();
        this.content = content;
        this.uploadedBy = by;
        this.uploadedAt = now;
    }

    PolicyPdf row() {
        return new PolicyPdf(id, sha256, name, pages, bytes, text);
    }

    /** Safe in a header and in any folder. */
    private static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var text = last.replaceAll("(?i)\\.pdf$", "")
                .replaceAll("[^\\p{L}\\p{N}. _-]", "_")
                .replaceAll("^[. ]+", "");
        return (text.isBlank() ? "policy" : text.length() > MOST_NAME ? text.substring(0, MOST_NAME) : text) + ".pdf";
    }
}
