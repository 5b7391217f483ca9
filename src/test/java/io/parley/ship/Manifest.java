package io.parley.ship;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rendered Kubernetes object, or a part of one, read by dotted paths. */
record Manifest(@Nullable Object content) {
    String kind() {
        return String.valueOf(get("kind").content);
    }

    /** An absent part has null content. */
    Manifest get(String path) {
        Object part = content;
        for (var name : path.split("\\.")) {
            part = part instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return new Manifest(part);
    }

    /** The entries of a list, none when it is absent. */
    List<Manifest> list(String path) {
        return get(path).content instanceof List<?> entries
                ? entries.stream().map(entry -> new Manifest(entry)).toList()
                : List.of();
    }

    /** The entry of a list whose {@code name} that is; absent content when there is none. */
    Manifest named(String path, String name) {
        return list(path).stream()
                .filter(entry -> name.equals(entry.get("name").content))
                .findFirst()
                .orElse(new Manifest(null));
    }
}
