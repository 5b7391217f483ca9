package io.parley.vendors.advisories;

import static io.parley.vendors.advisories.FeedFiles.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Documents with bytes turned, taken away and doubled: a reader always ends, with records that are whole or a word about what is wrong. */
class MutatedFeedsTest {
    private static final int ROUNDS = 1_500;

    private static final Map<String, String> DOCUMENTS = new TreeMap<>(Map.of(
            "kev.json", kev(kevEntry("CVE-2024-1001", "A", "B", "2024-01-01", "2024-02-01")),
            "kev.csv", "cveID,vendorProject,product,dateAdded,dueDate\nCVE-2024-1001,\"a,b\",c,2024-01-01,2024-02-01\n",
            "cve.json", cve("CVE-2024-1001", "A", "B", "2024-03-05T12:00:00Z", ", \"datePublic\": \"2024-03-01\""),
            "osv.json", osv("GHSA-1111-2222-3333", "npm", "a", "2024-03-05T12:00:00Z", "\"CVE-2024-1001\"", ""),
            "osv.yaml",
                    "id: PYSEC-2021-24\nmodified: 2021-04-22T17:17:00Z\naliases: [CVE-2024-1001]\naffected:\n- package: {name: a, ecosystem: PyPI}\n",
            "csaf.json",
                    csaf(
                            "EX-1",
                            HISTORY,
                            ", \"remediations\": [{\"category\": \"vendor_fix\", \"details\": \"x\", \"product_ids\": [\"P1\"]}]"),
            "tags.csv", "tool,repository,tag,created,object\nA,a/b,v1,2020-05-05T10:00:00Z,abc\n",
            "mattermost.json", "{\"releases\": {}, \"versions\": {\"1.0\": {\"date\": \"2024-01-01\"}}}",
            "feed.json", "{\"feed\": {\"entry\": [{\"content\": {\"src\": \"https://a.example/b.json\"}}]}}"));

    @Test
    void everyFormEndsWithAWord() {
        var random = new Random(20_261_128);
        DOCUMENTS.forEach((name, text) -> {
            for (int i = 0; i < ROUNDS; i++) {
                var content = mutated(bytes(text), random);
                var reading = DocumentReader.read(name, content, TODAY).reading();
                for (var advisory : reading.advisories) {
                    assertThat(advisory.id()).as(name).matches("[\\p{Graph} ]+");
                    assertThat(advisory.source()).startsWith("https://");
                    assertThat(advisory.claims())
                            .allMatch(c -> c.date() == null || !c.date().to().isAfter(TODAY.plusDays(1)));
                    ClaimsJson.read(ClaimsJson.write(advisory.claims()));
                }
            }
        });
    }

    private static byte[] mutated(byte[] content, Random random) {
        for (int i = 1 + random.nextInt(4); i > 0 && content.length > 2; i--) {
            int at = random.nextInt(content.length);
            switch (random.nextInt(4)) {
                case 0 -> content[at] = (byte) random.nextInt(256);
                case 1 -> content = Arrays.copyOf(content, at);
                case 2 -> content[at] = (byte) "{}[]\",:\\0-9\n".charAt(random.nextInt(12));
                default -> {
                    int to = Math.min(content.length, at + random.nextInt(20));
                    var doubled = Arrays.copyOf(content, content.length + to - at);
                    System.arraycopy(content, at, doubled, to, content.length - at);
                    content = doubled;
                }
            }
        }
        return content;
    }
}
