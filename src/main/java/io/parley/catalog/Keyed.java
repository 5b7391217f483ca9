package io.parley.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A closed set whose members have names of their own in files, addresses and the database: {@code TEAM_CHAT} is team-chat. */
public interface Keyed {
    String name();

    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E> & Keyed> Optional<E> find(Class<E> set, String key) {
        return Arrays.stream(set.getEnumConstants())
                .filter(member -> member.key().equals(key))
                .findFirst();
    }

    static <E extends Enum<E> & Keyed> String keys(Class<E> set) {
        return String.join(
                ", ", Arrays.stream(set.getEnumConstants()).map(Keyed::key).toList());
    }
}
