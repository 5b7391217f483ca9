package io.parley.vendors.advisories;

import java.time.LocalDate;

/** Reads one document, whatever its form. */
final class DocumentReader {
    private DocumentReader() {}

    /** {@code recognised}: false where it is none of our forms. */
    record Result(Reading reading, boolean recognised) {}

    /** Never throws for what a document holds: the reading says what was wrong. {@code name}: the path it was found at. */
    static Result read(String name, byte[] content, LocalDate today) {
        var reading = new Reading(name, today);
        try {
            return new Result(reading, dispatch(name, content, reading));
        } catch (Unreadable e) {
            reading.drop(e);
        } catch (StackOverflowError e) {
            reading.drop(new Unreadable("", "is nested too deeply"));
        }
        return new Result(reading, true);
    }

    private static boolean dispatch(String name, byte[] content, Reading reading) throws Unreadable {
        switch (Format.of(name, content)) {
            case CVE -> CveReader.read(content, reading);
            case KEV_JSON -> KevReader.json(content, reading);
            case KEV_CSV -> KevReader.csv(content, reading);
            case OSV_JSON -> OsvReader.json(content, reading);
            case OSV_YAML -> OsvReader.yaml(content, reading);
            case CSAF -> CsafReader.read(content, reading);
            case TAGS_CSV -> ReleaseReader.tags(content, reading);
            case RELEASES -> ReleaseReader.endOfLife(content, product(name), reading);
            case CSAF_LIST -> CsafList.read(content, reading);
            case OTHER -> {
                return false;
            }
        }
        return true;
    }

    private static String product(String name) {
        var file = name.substring(name.lastIndexOf('/') + 1);
        return file.endsWith(".json") ? file.substring(0, file.length() - ".json".length()) : file;
    }
}
