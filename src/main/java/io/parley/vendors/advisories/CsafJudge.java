package io.parley.vendors.advisories;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * Decides about a broken rule: the document is refused, unless its publisher is known to break this very rule in what it
 * really publishes; those are listed in {@code csaf/tolerated.csv}, and each such document is read with a remark.
 */
final class CsafJudge {
    private static final Set<String> TOLERATED = load();

    private final String publisher;
    private final Reading reading;
    /** One remark for each rule is enough: some documents break one a hundred times. */
    private final Set<String> noted = new HashSet<>();

    CsafJudge(String publisher, Reading reading) {
        this.publisher = publisher;
        this.reading = reading;
    }

    /** Returns where the break is tolerated. */
    void fail(String test, String position, String pattern, Object... values) throws Unreadable {
        fail(test, position, Reason.of(pattern, values));
    }

    void fail(String test, String position, Reason why) throws Unreadable {
        judge(test, position, Reason.of("fails test {}: ", test).then(why));
    }

    /** A product is spoken of that the document does not define. */
    void missing(String position, String id) throws Unreadable {
        fail("6.1.1", position, "names the product {}, which is not there", id);
    }

    /** A break of the schema. Which one it is for the list is the path without numbers. */
    void breaks(String position, Reason why) throws Unreadable {
        judge(
                position.replaceAll("/[0-9]+", "/*"),
                position,
                Reason.of("breaks the schema: ").then(why));
    }

    private void judge(String rule, String position, Reason why) throws Unreadable {
        if (!TOLERATED.contains(publisher + " " + rule)) {
            throw new Unreadable(position, why);
        }
        if (noted.add(rule)) {
            reading.note(position, why.then(Reason.of("; tolerated from {}", publisher)));
        }
    }

    private static Set<String> load() {
        var found = new HashSet<String>();
        try (var file = Objects.requireNonNull(CsafJudge.class.getResourceAsStream("/csaf/tolerated.csv"));
                var csv = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            csv.forEach(line -> found.add(line.getField("publisher") + " " + line.getField("rule")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
