package io.parley.vendors;

import io.parley.catalog.Keyed;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Somebody says that a record is wrong. It crosses the wall by the sender's will and carries neither person nor company. */
@Entity
class VendorCorrection {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    String toolSlug;

    @Nullable
    String caseId;

    String body;
    String source;

    /** The vendor's own word, in whose name; null: a reader's. */
    @Nullable
    String vendorName;

    Instant sentAt;

    @Enumerated(EnumType.STRING)
    State state = State.OPEN;

    @Nullable
    String answer;

    @Nullable
    Instant answeredAt;

    enum State implements Keyed {
        OPEN,
        /** The ledger was changed. */
        ACCEPTED,
        /** The record stands; the word stands beside it. */
        STANDS,
        /** Not about the record: neither shown nor counted. */
        SET_ASIDE
    }

    protected VendorCorrection() {} // for Hibernate

    VendorCorrection(String tool, CorrectionForm form, Instant now) {
        toolSlug = tool;
        caseId = form.caseId().isEmpty() ? null : form.caseId();
        body = form.what();
        source = form.source();
        vendorName = form.isVendor() ? form.saidBy() : null;
        sentAt = now;
    }

    /** The first answer stands; false when there is one already. */
    boolean answer(State how, String words, Instant now) {
        if (state != State.OPEN) {
            return false;
        }
        state = how;
        answer = words;
        answeredAt = now;
        return true;
    }
}
