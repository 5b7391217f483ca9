package io.parley.policies;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whom a campaign asks: everybody, or the members of these groups as of a day; who is hired later joins. */
public record Audience(List<UUID> groups, LocalDate asOf) {
    private static final String EVERYONE = "everyone";

    public Audience {
        groups = List.copyOf(new TreeSet<>(groups));
    }

    public static Audience everyone(LocalDate asOf) {
        return new Audience(List.of(), asOf);
    }

    public static Audience groups(Collection<UUID> groups, LocalDate asOf) {
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("No group is nobody, not everybody");
        }
        return new Audience(List.copyOf(groups), asOf);
    }

    public boolean isEveryone() {
        return groups.isEmpty();
    }

    /** The same audience of a version is the same campaign. */
    String key() {
        return isEveryone() ? EVERYONE : groups.stream().map(UUID::toString).collect(Collectors.joining(" "));
    }
}
