package io.parley.identity;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Somebody who works for the company, by its own records. Signing in binds the account to the record once, for good. */
@Entity
public class Person extends TenantOwned {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    int version;

    String number;
    String name;
    String mail;

    @Nullable
    String department;

    @Nullable
    UUID managerId;

    @Enumerated(EnumType.STRING)
    PersonType type = PersonType.EMPLOYEE;

    @Nullable
    String country;

    @Nullable
    LocalDate hiredOn;

    @Nullable
    LocalDate endedOn;

    @Nullable
    LocalDate leaveFrom;

    @Nullable
    LocalDate leaveUntil;

    String language = "en";
    String zone = "UTC";
    LocalTime workStarts = LocalTime.of(9, 0);
    LocalTime workEnds = LocalTime.of(17, 0);
    boolean active = true;

    @Nullable
    String iss;

    @Nullable
    String sub;

    @Nullable
    Instant signedOutAt;

    Instant createdAt;

    protected Person() {} // for Hibernate

    /** The mail is kept in lower case, as the directory does. */
    public Person(String number, String name, String mail, Instant now) {
        this.number = number;
        this.name = name;
        this.mail = mail.toLowerCase(java.util.Locale.ROOT);
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String mail() {
        return mail;
    }

    /** A language tag, one of the product's. */
    public String language() {
        return language;
    }

    /** A name of the time zone database. */
    public String zone() {
        return zone;
    }

    public boolean active() {
        return active;
    }

    public boolean canSignIn() {
        return sub != null;
    }

    /** Throws when the record is bound already: an account never changes hands by mail. */
    public void bind(String iss, String sub) {
        if (this.sub != null) {
            throw new IllegalStateException("Already bound: " + id);
        }
        this.iss = iss;
        this.sub = sub;
    }

    /** Who it was is forgotten; since when and until when somebody worked here stays, so that past numbers still add up. */
    void forget(String mail) {
        this.name = Erasures.ERASED;
        this.mail = mail;
        this.number = "erased-" + id;
        this.department = null;
        this.managerId = null;
        this.country = null;
        this.leaveFrom = null;
        this.leaveUntil = null;
        this.iss = null;
        this.sub = null;
    }

    /** On leave on that day; a leave without an end lasts. */
    public boolean onLeave(LocalDate day) {
        return leaveFrom != null && !day.isBefore(leaveFrom) && (leaveUntil == null || !day.isAfter(leaveUntil));
    }
}
