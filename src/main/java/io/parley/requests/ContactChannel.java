package io.parley.requests;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** An account on somebody else's platform through which the company talks with customers. Made by {@link Channels#add}. */
@Entity
class ContactChannel extends TenantOwned {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    int version;

    String toolSlug;
    String handle;
    String handleKey;
    String purpose;
    String recoveryMail;

    @Enumerated(EnumType.STRING)
    TwoFactor twoFactor;

    @Nullable
    String archiveTool;

    String[] dataClasses;
    UUID addedBy;
    Instant addedAt;

    @Nullable
    Instant testedAt;

    @Nullable
    UUID testedBy;

    @Nullable
    Instant closedAt;

    @Nullable
    UUID closedBy;

    protected ContactChannel() {} // for Hibernate

    /** Tool and handle stay: another account is another channel. True when something changed. */
    boolean change(ChannelDraft draft) {
        var same = purpose.equals(draft.purpose())
                && recoveryMail.equals(draft.recoveryMail())
                && twoFactor == draft.twoFactor()
                && java.util.Objects.equals(archiveTool, draft.archiveTool())
                && java.util.Arrays.equals(dataClasses, draft.dataNames());
        purpose = draft.purpose();
        recoveryMail = draft.recoveryMail();
        twoFactor = draft.twoFactor();
        archiveTool = draft.archiveTool();
        if (!same) {
            dataClasses = draft.dataNames();
        }
        return !same;
    }
}
