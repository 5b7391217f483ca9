package io.parley.vendors.advisories;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What operators may have read over the network: what lies below one folder, and what they send. */
@ApplicationScoped
class FeedPlaces {
    private static final int LONGEST = 120;
    private static final Pattern ENDING = Pattern.compile(".[.](json|csv|zip|gz|ya?ml)$", Pattern.CASE_INSENSITIVE);

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

    /** Puts a file that was sent where the import will find it, under its own name: one form says in it what it is about. */
    Path keep(Path sent, String name) throws IOException {
        var own = Files.createDirectories(
                own("feeds-sent").resolve(UUID.randomUUID().toString()));
        return Files.copy(sent, own.resolve(plain(name)));
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

    /** Nothing of a path, nothing hidden, nothing endless; without an ending of ours it is taken for JSON. */
    static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^[.]+", "");
        var kept = plain.substring(Math.max(0, plain.length() - LONGEST));
        return ENDING.matcher(kept).find() ? kept : kept + ".json";
    }
}
