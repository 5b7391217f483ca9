package io.parley.vendors.advisories;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Which version came out when: tags of repositories, or the form of endoflife.date. */
final class ReleaseReader {
    static final List<String> TAG_COLUMNS = List.of("tool", "repository", "tag", "created", "object");
    /** More tags than this on one day: an old repository was brought in, and the day says only "no later than". */
    private static final int MOST_A_DAY = 12;

    private static final Pattern REPOSITORY = Pattern.compile("[A-Za-z0-9._-]{1,60}/[A-Za-z0-9._-]{1,100}");
    private static final Pattern VERSION = Pattern.compile("[\\p{Graph}]{1,120}");

    private ReleaseReader() {}

    static void tags(byte[] content, Reading reading) throws Unreadable {
        var found = new ArrayList<Release>();
        var perDay = new HashMap<String, Integer>();
        var seen = new HashSet<String>();
        boolean any = false;
        try (var csv = CsvReader.builder().maxBufferSize(1_000_000).ofNamedCsvRecord(StrictText.of(content))) {
            for (var line : csv) {
                any = true;
                var position = "line " + line.getStartingLineNumber();
                if (!line.getHeader().equals(TAG_COLUMNS)) {
                    throw new Unreadable("line 1", "has to be {}", String.join(",", TAG_COLUMNS));
                }
                if (line.getFieldCount() != TAG_COLUMNS.size()) {
                    throw new Unreadable(
                            position, "has {} fields instead of {}", line.getFieldCount(), TAG_COLUMNS.size());
                }
                var repository = line.getField("repository");
                var tag = line.getField("tag");
                var day = reading.day(position, "created", line.getField("created"));
                if (!REPOSITORY.matcher(repository).matches()
                        || !VERSION.matcher(tag).matches()) {
                    reading.refuse(position, "\"{}\", \"{}\" is not a tag of a repository", repository, tag);
                } else if (!seen.add(repository + " " + tag)) {
                    reading.refuse(position, "{} is listed a second time", repository + " " + tag);
                } else if (day == null) {
                    reading.refuse(position, "{} has no day that can be", repository + " " + tag);
                } else {
                    perDay.merge(repository + " " + day, 1, Integer::sum);
                    found.add(new Release(
                            "github.com/" + repository, tag, day, false, "https://github.com/" + repository + "/tags"));
                }
            }
        } catch (CsvParseException e) {
            throw new Unreadable("", "is not CSV that can be read: {}", e.getMessage());
        } catch (java.io.IOException e) {
            throw new Unreadable("", "cannot be read");
        }
        if (!any) {
            throw new Unreadable("line 1", "is followed by nothing");
        }
        for (var r : found) {
            boolean doubtful =
                    perDay.getOrDefault(r.product().substring("github.com/".length()) + " " + r.day(), 0) > MOST_A_DAY;
            reading.releases.add(new Release(r.product(), r.version(), r.day(), doubtful, r.source()));
        }
    }

    /** {@code product}: the file's name without its ending, which is where that form keeps it. */
    static void endOfLife(byte[] content, String product, Reading reading) throws Unreadable {
        var root = JsonDocument.parse(content);
        if (!product.matches("[a-z0-9-]{1,60}")) {
            throw new Unreadable("", "is not called after a product");
        }
        var versions = root.path("versions");
        if (!versions.isObject()) {
            throw new Unreadable("/versions", "is missing");
        }
        versions.properties().forEach(entry -> {
            var position = "/versions/" + entry.getKey();
            LocalDate day = reading.day(position, "date", JsonDocument.text(entry.getValue(), "date"));
            if (day == null || !VERSION.matcher(entry.getKey()).matches()) {
                reading.refuse(position, "has no day that can be");
            } else {
                reading.releases.add(new Release(
                        "endoflife.date/" + product, entry.getKey(), day, false, "https://endoflife.date/" + product));
            }
        });
    }
}
