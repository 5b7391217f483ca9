package io.parley.catalog;

import java.util.List;

/** One question that is asked about every tool. {@code values} are the answers there may be; numbers have a unit instead. */
public record Attribute(String key, Group group, Type type, List<String> values, String unit) {
    /** What a manager wants to know first comes first. */
    public enum Group implements Keyed {
        PERMANENCE,
        ACCESS,
        TWO_FACTOR,
        CONFIDENTIALITY,
        LEGAL,
        VENDOR,
        BASICS
    }

    public enum Type implements Keyed {
        CHOICE,
        SET,
        NUMBER,
        TEXT
    }
}
