package io.parley.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a record of a person holds, under the names that files, forms and the API use. */
enum PersonField {
    NUMBER(64),
    NAME(200),
    MAIL(254),
    DEPARTMENT(120),
    MANAGER(64),
    TYPE(20),
    COUNTRY(2),
    HIRE_DATE(10),
    END_DATE(10),
    LEAVE_FROM(10),
    LEAVE_UNTIL(10),
    LANGUAGE(2),
    ZONE(64),
    WORK_START(5),
    WORK_END(5),
    GROUPS(2_000);

    final int longest;

    PersonField(int longest) {
        this.longest = longest;
    }

    /** {@code HIRE_DATE} → {@code hire_date}. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean required() {
        return this == NUMBER || this == NAME || this == MAIL;
    }

    static Optional<PersonField> find(String key) {
        return Arrays.stream(values()).filter(f -> f.key().equals(key)).findFirst();
    }
}
