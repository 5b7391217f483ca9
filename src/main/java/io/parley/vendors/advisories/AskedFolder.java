package io.parley.vendors.advisories;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The command line's way in: {@code NAME.ask} in a folder that only the product's own user can write to holds the path to
 * read; {@code NAME.import} then holds the number of the import and {@code NAME.txt} how far it is. Whoever can write there
 * owns the product's data anyway.
 */
@ApplicationScoped
class AskedFolder {
    private static final int LONGEST = 4_096;

    private final FeedConfig config;
    private final FeedImports imports;

    AskedFolder(FeedConfig config, FeedImports imports) {
        this.config = config;
        this.imports = imports;
    }

    /** Takes each question once. */
    void look() {
        for (var ask : list("*.ask")) {
            try {
                var path =
                        Files.size(ask) > LONGEST ? "" : Files.readString(ask).strip();
                long id = QuarkusTransaction.requiringNew().call(() -> imports.ask(path, path, null, "make feeds").id);
                Files.writeString(sibling(ask, ".import"), Long.toString(id));
                Files.delete(ask);
            } catch (IOException e) {
                Log.warnf("%s cannot be read", ask);
            }
        }
    }

    /** Writes how far each import is, and takes the mark away when it is over. */
    void tell() {
        for (var mark : list("*.import")) {
            try {
                long id = Long.parseLong(Files.readString(mark).strip());
                var report = QuarkusTransaction.requiringNew()
                        .call(() -> imports.find(id)
                                .map(it ->
                                        FeedReport.of(it, imports.counts(id), imports.faults(id, FeedReport.FAULTS))));
                if (report.isEmpty()) {
                    Files.delete(mark);
                    continue;
                }
                write(sibling(mark, ".txt"), report.get().text());
                if (report.get().over()) {
                    Files.delete(mark);
                }
            } catch (IOException | NumberFormatException e) {
                Log.debugf("%s is not ready", mark);
            }
        }
    }

    /** At once as a whole, so that a reader never sees half of it. */
    private static void write(Path file, String text) throws IOException {
        var fresh = sibling(file, ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private List<Path> list(String pattern) {
        var folder = config.askedFolder();
        var found = new ArrayList<Path>();
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            return found;
        }
        try (var files = Files.newDirectoryStream(folder.get(), pattern)) {
            for (var file : files) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    found.add(file);
                }
            }
        } catch (IOException e) {
            Log.debugf("%s cannot be read", folder.get());
        }
        found.sort(null);
        return found;
    }

    private static Path sibling(Path file, String ending) {
        var name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ending);
    }
}
