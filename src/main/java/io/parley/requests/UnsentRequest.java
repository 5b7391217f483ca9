package io.parley.requests;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request that somebody has begun to write, as it was typed: nothing in it has been checked but its length. */
@Entity
class UnsentRequest extends TenantOwned {
    @Id
    UUID id;

    UUID personId;
    String toolKey;

    @Nullable
    String toolSlug;

    String toolName;
    String purpose;
    String[] reasons;
    String audience;
    String dataClass;
    String device;
    String neededUntil;
    String people;
    String tried;
    Instant savedAt;

    protected UnsentRequest() {} // for Hibernate

    UnsentRequest(UUID id, UUID personId) {
        this.id = id;
        this.personId = personId;
    }

    /** {@code name}: of the tool, typed or the catalog's. */
    void write(RequestForm form, String name, Instant now) {
        toolSlug = form.tool().isEmpty() ? null : form.tool();
        toolName = name;
        toolKey = ToolKey.of(toolSlug, name);
        purpose = form.purpose();
        reasons = form.reasonSet().stream().map(io.parley.catalog.Reason::key).toArray(String[]::new);
        audience = form.audience();
        dataClass = form.data();
        device = form.device();
        neededUntil = form.until();
        people = form.people();
        tried = form.tried();
        savedAt = now;
    }

    RequestForm form() {
        return new RequestForm(
                Objects.requireNonNullElse(toolSlug, ""),
                toolSlug == null ? toolName : "",
                purpose,
                List.of(reasons),
                audience,
                dataClass,
                device,
                neededUntil,
                people,
                tried);
    }
}
