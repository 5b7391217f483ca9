package io.parley.app.embedded;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks tar archives with links and execute bits; the target directory appears whole or not at all. */
final class Archive {
    private Archive() {}

    /** The one {@code .txz} inside a jar, as Zonky packs PostgreSQL. */
    static void unpackTxzOf(Path jar, Path target) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(jar)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().endsWith(".txz")) {
                    unpack(new XZCompressorInputStream(zip), target, 0);
                    return;
                }
            }
        }
        throw new FileNotFoundException("No .txz in " + jar);
    }

    /** A {@code .tar.gz} whose entries all lie in one directory, which is dropped. */
    static void unpackTarGz(Path file, Path target) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            unpack(new GZIPInputStream(in, 1 << 16), target, 1);
        }
    }

    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        List<Path> paths;
        try (Stream<Path> walk = Files.walk(directory)) {
            paths = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : paths) {
            Files.delete(path);
        }
    }

    private static void unpack(InputStream compressed, Path target, int droppedNames) throws IOException {
        Path partial = target.resolveSibling(target.getFileName() + ".partial");
        delete(partial);
        Home.createPrivate(partial);
        TarArchiveInputStream tar = new TarArchiveInputStream(compressed);
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path name = Path.of(entry.getName()).normalize();
            if (name.getNameCount() > droppedNames) {
                write(tar, entry, inside(partial, name.subpath(droppedNames, name.getNameCount())));
            }
        }
        delete(target);
        Files.move(partial, target);
    }

    private static Path inside(Path directory, Path name) throws IOException {
        Path path = directory.resolve(name).normalize();
        if (!path.startsWith(directory)) {
            throw new IOException("Archive entry leaves its directory: " + name);
        }
        return path;
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
