package io.parley.vendors.advisories;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * The documents of a file, a folder or an archive, always in the same order, one in memory at a time. Links are not followed,
 * nothing is unpacked to disk, and nothing larger than {@link #LARGEST} once unpacked is read.
 */
final class DocumentWalk {
    static final int LARGEST = 32 << 20;
    private static final int SHORT = 1 << 20;
    private static final Set<String> BESIDE = Set.of(".sha256", ".sha512", ".asc", ".sig");

    interface Visitor {
        /** Whether a document that comes after so many others need not be read. */
        boolean skips(long before, String name);

        void found(String name, byte[] content);

        void broken(String name, Unreadable why);
    }

    private final Path root;
    private final Visitor visitor;
    private long number;

    private DocumentWalk(Path root, Visitor visitor) {
        this.root = root;
        this.visitor = visitor;
    }

    static void walk(Path root, Visitor visitor) throws IOException {
        var walk = new DocumentWalk(root, visitor);
        for (var file : files(root)) {
            walk.file(file);
        }
    }

    /** How many documents there are; an archive inside an archive counts as one. */
    static long count(Path root) throws IOException {
        long count = 0;
        for (var file : files(root)) {
            if (ending(file.toString()).equals(".zip")) {
                try (var zip = new ZipFile(file.toFile())) {
                    count += zip.stream().filter(DocumentWalk::isDocument).count();
                } catch (IOException e) {
                    count++;
                }
            } else {
                count++;
            }
        }
        return count;
    }

    private static List<Path> files(Path root) throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && !BESIDE.contains(ending(file.toString()))) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                found.add(file); // reading it will say why
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(Comparator.comparing(Path::toString));
        return found;
    }

    private static boolean isDocument(ZipEntry entry) {
        return !entry.isDirectory() && !BESIDE.contains(ending(entry.getName()));
    }

    private void file(Path file) {
        var name = root.equals(file)
                ? file.getFileName().toString()
                : root.relativize(file).toString();
        switch (ending(name)) {
            case ".zip" -> zip(file, name);
            case ".gz" ->
                one(withoutEnding(name), () -> {
                    try (var in = new GZIPInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS))) {
                        return read(in);
                    }
                });
            default ->
                one(name, () -> {
                    try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                        var content = read(in);
                        Checksum.check(file, content);
                        return content;
                    }
                });
        }
    }

    /** The directory at an archive's end is read first, so that one that is cut off is refused before anything is taken. */
    private void zip(Path file, String name) {
        try (var zip = new ZipFile(file.toFile())) {
            // Looked for beside each document only where there are any: two look-ups a document are waste where there
            // are none.
            boolean hashes = zip.stream().map(ZipEntry::getName).anyMatch(Checksum::isHash);
            var entries = zip.entries();
            while (entries.hasMoreElements()) {
                var entry = entries.nextElement();
                var inside = name + "!/" + entry.getName();
                if (!isDocument(entry)) {
                    continue;
                }
                if (ending(entry.getName()).equals(".zip")) {
                    nested(inside, zip.getInputStream(entry));
                } else {
                    one(inside, () -> {
                        try (var in = zip.getInputStream(entry)) {
                            var content = read(in, entry.getSize());
                            if (hashes) {
                                Checksum.check(zip, entry, content);
                            }
                            return content;
                        }
                    });
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            number++;
            visitor.broken(name, new Unreadable("", "is not a whole ZIP archive"));
        }
    }

    /** One level: how the CVE list packs its whole. */
    private void nested(String name, InputStream content) {
        try (var zip = new ZipInputStream(content)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (isDocument(entry)) {
                    one(name + "!/" + entry.getName(), () -> read(zip));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            number++;
            visitor.broken(name, new Unreadable("", "is not a whole ZIP archive"));
        }
    }

    @FunctionalInterface
    private interface Content {
        byte[] read() throws IOException, Unreadable;
    }

    private void one(String name, Content content) {
        if (visitor.skips(number++, name)) {
            return;
        }
        try {
            visitor.found(name, content.read());
        } catch (Unreadable e) {
            visitor.broken(name, e);
        } catch (EOFException e) {
            visitor.broken(name, new Unreadable("", "is cut off"));
        } catch (ZipException e) {
            visitor.broken(name, new Unreadable("", "is not packed as it should be"));
        } catch (IOException e) {
            visitor.broken(name, new Unreadable("", "cannot be read"));
        }
    }

    /** {@code said}: how long it is said to be, which may be wrong; it is believed of short ones and checked. */
    private static byte[] read(InputStream in, long said) throws IOException, Unreadable {
        if (said < 0 || said > SHORT) {
            return read(in);
        }
        var content = new byte[(int) said];
        if (in.readNBytes(content, 0, content.length) < content.length || in.read() >= 0) {
            throw new ZipException("Another length than said");
        }
        return content;
    }

    private static byte[] read(InputStream in) throws IOException, Unreadable {
        var content = in.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            throw new Unreadable("", "holds more than {} MiB", LARGEST >> 20);
        }
        return content;
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    }

    private static String withoutEnding(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }
}
