package io.parley.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files of a bundle. Only names and bytes count, so that a bundle may be packed again. */
final class BundleZip {
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*){0,3}/?");

    private BundleZip() {}

    static SortedMap<String, byte[]> read(Path path) throws Tampered {
        var files = new TreeMap<String, byte[]>();
        long left = Bundle.MOST_BYTES;
        try (var zip = new ZipFile(path.toFile())) {
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                refuseName(entry);
                if (entry.isDirectory()) {
                    continue; // packers add them; they hold nothing
                }
                var bytes = bytes(zip, entry, left);
                left -= bytes.length;
                if (files.put(entry.getName(), bytes) != null) {
                    throw new Tampered("The bundle holds " + entry.getName() + " twice.");
                }
                if (files.size() > Bundle.MOST_FILES) {
                    throw new Tampered("The bundle holds more than " + Bundle.MOST_FILES + " files.");
                }
            }
            return files;
        } catch (IOException | IllegalArgumentException e) {
            throw new Tampered("The bundle cannot be unpacked: it is damaged or not a zip file.", e);
        }
    }

    /** Names that would leave the folder they are unpacked into, among others. */
    private static void refuseName(ZipEntry entry) throws Tampered {
        if (!NAME.matcher(entry.getName()).matches()) {
            throw new Tampered("The bundle holds a file with a name that no bundle has: "
                    + entry.getName().replaceAll("[^A-Za-z0-9._/-]", "?") + ".");
        }
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry, long most) throws IOException, Tampered {
        try (InputStream in = zip.getInputStream(entry)) {
            var bytes = in.readNBytes((int) Math.min(most, Integer.MAX_VALUE - 8));
            if (in.read() >= 0) {
                throw new Tampered("The bundle unpacks to more than " + (Bundle.MOST_BYTES >> 30) + " GB.");
            }
            return bytes;
        }
    }
}
