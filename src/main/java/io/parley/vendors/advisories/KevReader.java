package io.parley.vendors.advisories;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.parley.vendors.FactName;
import io.parley.vendors.LedgerSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** CISA's list of known exploited vulnerabilities. Its dates are the days of listing, not of exploitation. */
final class KevReader {
    static final String ADDRESS = "https://www.cisa.gov/known-exploited-vulnerabilities-catalog";
    static final Pattern CVE_ID = Pattern.compile("CVE-[0-9]{4}-[0-9]{4,19}");
    static final List<String> COLUMNS = List.of("cveID", "vendorProject", "product", "dateAdded", "dueDate");

    private final Reading reading;
    private final Set<String> seen = new HashSet<>();
    private final @Nullable LocalDate released;

    private KevReader(Reading reading, @Nullable LocalDate released) {
        this.reading = reading;
        this.released = released;
    }

    static void json(byte[] content, Reading reading) throws Unreadable {
        var catalog = JsonDocument.parse(content);
        if (!catalog.path("vulnerabilities").isArray()) {
            throw new Unreadable("/vulnerabilities", "is not a list");
        }
        var reader = new KevReader(reading, reading.upTo(JsonDocument.text(catalog, "dateReleased")));
        int i = 0;
        for (var entry : catalog.path("vulnerabilities")) {
            reader.entry("/vulnerabilities/" + i++, entry);
        }
        int count = catalog.path("count").asInt(-1);
        if (count != i) {
            throw new Unreadable("/count", "says {} entries, and {} are there", count, i);
        }
    }

    static void csv(byte[] content, Reading reading) throws Unreadable {
        var text = StrictText.of(content);
        var reader = new KevReader(reading, null);
        boolean any = false;
        try (var csv = CsvReader.builder().maxBufferSize(1_000_000).ofNamedCsvRecord(text)) {
            for (var line : csv) {
                any = true;
                var position = "line " + line.getStartingLineNumber();
                if (!line.getHeader().containsAll(COLUMNS)) {
                    throw new Unreadable("line 1", "has to name the columns {}", String.join(", ", COLUMNS));
                }
                if (line.getFieldCount() != line.getHeader().size()) {
                    throw new Unreadable(
                            position,
                            "has {} fields instead of {}",
                            line.getFieldCount(),
                            line.getHeader().size());
                }
                reader.entry(
                        position,
                        field(line, "cveID"),
                        field(line, "vendorProject"),
                        field(line, "product"),
                        field(line, "dateAdded"),
                        field(line, "dueDate"),
                        field(line, "knownRansomwareCampaignUse"));
            }
        } catch (CsvParseException e) {
            throw new Unreadable("", "is not CSV that can be read: {}", e.getMessage());
        } catch (java.io.IOException e) {
            throw new Unreadable("", "cannot be read");
        }
        if (!any) {
            throw new Unreadable("line 1", "is followed by nothing");
        }
    }

    private void entry(String position, JsonNode entry) {
        entry(
                position,
                JsonDocument.text(entry, "cveID"),
                JsonDocument.text(entry, "vendorProject"),
                JsonDocument.text(entry, "product"),
                JsonDocument.text(entry, "dateAdded"),
                JsonDocument.text(entry, "dueDate"),
                JsonDocument.text(entry, "knownRansomwareCampaignUse"));
    }

    private void entry(
            String position, String id, String vendor, String product, String added, String due, String ransomware) {
        if (!CVE_ID.matcher(id).matches()) {
            reading.refuse(position + (position.startsWith("/") ? "/cveID" : ""), "\"{}\" is not a CVE number", id);
            return;
        }
        if (!seen.add(id)) {
            reading.refuse(position, "{} is listed a second time", id);
            return;
        }
        var day = reading.day(position, "dateAdded", added);
        if (day == null) {
            reading.refuse(position, "{} has no day of listing that can be", id);
            return;
        }
        if (!due.isEmpty() && due.length() == added.length() && due.compareTo(added) < 0) {
            reading.note(position, "{} was due before it was listed", id);
        }
        var identifiers = new Identifiers();
        identifiers.product(vendor, product);
        if (ransomware.equals("Known")) {
            identifiers.tag("tag", "ransomware");
        }
        reading.advisories.add(new Advisory(
                Feed.KEV,
                id,
                Advisory.Status.LIVE,
                null,
                ADDRESS,
                released == null || released.isBefore(day) ? day : released,
                List.of(),
                identifiers.list(),
                List.of(Claim.dated(id, FactName.EXPLOITED_LISTED, Reading.on(day), LedgerSource.KEV, 8)),
                Hash.of(id, vendor, product, added, ransomware)));
    }

    private static String field(NamedCsvRecord line, String name) {
        return line.findField(name).orElse("");
    }
}
