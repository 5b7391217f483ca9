package io.parley.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who makes tools. */
@Entity
class Vendor {
    @Id
    String slug;

    String name;

    @Nullable
    String homepage;

    @Nullable
    String country;

    @Nullable
    String countrySource;

    /** Of the files only; who checks the sources wants to know it. */
    @Transient
    String[] speaksAt = {};

    protected Vendor() {} // for Hibernate

    Vendor(
            String slug,
            String name,
            @Nullable String homepage,
            @Nullable String country,
            @Nullable String countrySource) {
        this.slug = slug;
        become(name, homepage, country, countrySource);
    }

    /** Takes over what the file says now; false when it says nothing new. */
    boolean become(Vendor read) {
        if (name.equals(read.name)
                && Objects.equals(homepage, read.homepage)
                && Objects.equals(country, read.country)
                && Objects.equals(countrySource, read.countrySource)) {
            return false;
        }
        become(read.name, read.homepage, read.country, read.countrySource);
        return true;
    }

    private void become(
            String name, @Nullable String homepage, @Nullable String country, @Nullable String countrySource) {
        this.name = name;
        this.homepage = homepage;
        this.country = country;
        this.countrySource = countrySource;
    }
}
