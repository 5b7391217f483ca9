package io.parley.tenancy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** One company. Its id is the id of its organization in the directory; nothing of its content is here. */
@Entity
public class Tenant {
    @Id
    UUID id;

    String alias;
    String name;
    String domain;
    boolean demo;
    Instant createdAt;

    protected Tenant() {} // for Hibernate

    public Tenant(UUID id, String alias, String name, String domain, boolean demo, Instant createdAt) {
        this.id = id;
        this.alias = alias;
        this.name = name;
        this.domain = domain;
        this.demo = demo;
        this.createdAt = createdAt;
    }

    public UUID id() {
        return id;
    }

    public String alias() {
        return alias;
    }

    public String name() {
        return name;
    }

    public String domain() {
        return domain;
    }

    public boolean demo() {
        return demo;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
