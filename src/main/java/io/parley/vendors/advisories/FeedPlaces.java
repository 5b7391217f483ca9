package io.parley.vendors.advisories;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What operators may have read over the network: what lies below one folder, and what they send. */
@ApplicationScoped
class FeedPlaces {
    private final FeedConfig config;

    FeedPlaces(FeedConfig config) {
        this.config = config;
    }

    /** The folder below which they may name files, as they see it. */
    Optional<String> folder() {
        return config.allowedFolder().map(Path::toString);
    }

    /** The real path of a name below that folder; empty where there is none, or where it leads out of it. */
    Optional<Path> find(String name) {
        if (config.allowedFolder().isEmpty() || name.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        try {
            var folder = config.allowedFolder().get().toRealPath();
            var named = folder.resolve(name.strip()).toRealPath();
            return named.startsWith(folder) && Files.isReadable(named) ? Optional.of(named) : Optional.empty();
        } catch (IOException | java.nio.file.InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Puts a file that was sent where the import will find it. Its own name is only shown. */
    Path keep(Path sent, String name) throws IOException {
        var own = Files.createDirectories(
                own("feeds-sent").resolve(UUID.randomUUID().toString()));
        return Files.copy(sent, own.resolve("sent" + ending(name)));
    }

    /** Where what is fetched from servers is kept until it was read. */
    Path fetched() {
        return own("feeds-fetched");
    }

    /** What was fetched or sent is gone once it was read; what anybody else laid somewhere stays. */
    void discard(Path read) throws IOException {
        for (var folder : List.of(fetched(), own("feeds-sent"))) {
            if (read.startsWith(folder) && !read.equals(folder)) {
                try (var files =
                        Files.walk(folder.resolve(folder.relativize(read).getName(0)))) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    private Path own(String name) {
        return config.own(name).orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir"), "parley-" + name));
    }

    private static String ending(String name) {
        var lower = name.toLowerCase(java.util.Locale.ROOT);
        for (var ending : new String[] {".json", ".csv", ".zip", ".json.gz", ".csv.gz", ".yaml", ".yml"}) {
            if (lower.endsWith(ending)) {
                return ending;
            }
        }
        return ".json";
    }
}
