package io.parley.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Reads every fact of the files for source, day and kind; {@code target/catalog-quality.md} is the same for people. */
class CatalogQualityTest {
    private static final Path REPORT = Path.of("target/catalog-quality.md");
    private static final Path DOCUMENT = Path.of("docs/catalog-quality.md");

    private final CatalogQuality quality = CatalogQuality.of(
            CatalogReader.read(CatalogFiles.shipped(), LocalDate.now(Clock.system(ZoneOffset.ofHours(14)))),
            new Attributes().list());

    @Test
    void everyFactNamesItsSourceItsKindAndItsDay() {
        assertThat(quality.items()).allSatisfy(item -> {
            var fact = item.fact();
            assertThat(fact.source).as(item.key()).startsWith("https://");
            assertThat(Keyed.find(SourceKind.class, String.valueOf(fact.sourceKind)))
                    .as(item.key())
                    .isPresent();
            assertThat(fact.observedOn).as(item.key()).isAfter(LocalDate.of(2020, 1, 1));
            assertThat(fact.confidence).as(item.key()).isIn("A", "B", "C");
        });
    }

    /** A white paper that lies somewhere else is the vendor's word in a copy: never first hand. */
    @Test
    void whatAVendorSaysFirstHandIsReadAtTheVendor() {
        assertThat(quality.items())
                .filteredOn(i -> "vendor-page".equals(i.fact().sourceKind) && "A".equals(i.fact().confidence))
                .allSatisfy(i -> assertThat(i.own())
                        .as("%s: %s", i.key(), i.fact().source)
                        .isTrue());
    }

    /** For the tools most used, each question about what stays and who gets in was at least asked. */
    @Test
    void permanenceAndTwoFactorWereLookedAtForTheToolsMostUsed() {
        assertThat(quality.lines())
                .filteredOn(l -> CatalogQuality.MOST_USED.contains(l.slug()))
                .hasSize(20)
                .allSatisfy(l -> assertThat(l.open()).as(l.slug()).isEmpty());
    }

    @Test
    void twentyFiveFactsAreKnownOfEachOfTheToolsMostUsed() {
        assertThat(quality.lines())
                .filteredOn(l -> CatalogQuality.MOST_USED.contains(l.slug()))
                .hasSize(20)
                .allSatisfy(l -> assertThat(l.known()).as(l.slug()).isGreaterThanOrEqualTo(25));
    }

    @Test
    void nineOfTenFactsComeFromTheVendorItselfOrAnIndependentTest() {
        assertThat(quality.ownOrTested()).isGreaterThanOrEqualTo(90);
    }

    /** For what nobody sells, a public authority stands in the vendor's place; nowhere else. */
    @Test
    void anAuthorityStandsOnlyWhereThereIsNoVendor() {
        assertThat(quality.items())
                .filteredOn(i -> "public-authority".equals(i.fact().sourceKind))
                .isNotEmpty()
                .allSatisfy(i -> {
                    assertThat(i.tool().vendorSlug).as(i.key()).isEqualTo("generic");
                    assertThat(i.own()).as("%s: %s", i.key(), i.fact().source).isTrue();
                });
        assertThat(quality.items())
                .filteredOn(i -> "generic".equals(i.tool().vendorSlug) && i.own())
                .allSatisfy(i -> assertThat(i.fact().sourceKind).as(i.key()).isEqualTo("public-authority"));
    }

    @Test
    void theDrawIsTheSameForEverybody() {
        var drawn = quality.draw("seed", 30);
        assertThat(drawn).doesNotHaveDuplicates().hasSize(30).isEqualTo(quality.draw("seed", 30));
        assertThat(drawn).isNotEqualTo(quality.draw("another seed", 30));
    }

    /** Whoever changes the files copies the new part of the report into the document; both stay readable. */
    @Test
    void theDocumentSaysWhatTheFilesSay() throws Exception {
        var report = CatalogReport.of(quality);
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, report);
        assertThat(Files.readString(DOCUMENT))
                .as("copy %s over the last part of %s", REPORT, DOCUMENT)
                .endsWith(report);
    }

    /** Thirty facts were read twice, none was left unread; what was found the second time still stands. */
    @Test
    void whatWasVerifiedTwiceStillHolds() throws Exception {
        var rows = Pattern.compile(
                        "(?m)^\\| ([a-z0-9-]+ [a-z0-9-]+) \\| ([^|]+) \\| (same|corrected|taken back)[^|]* \\|")
                .matcher(Files.readString(DOCUMENT))
                .results()
                .toList();
        assertThat(rows).hasSize(30);
        var known = quality.items().stream()
                .collect(Collectors.toMap(CatalogQuality.Item::key, CatalogQuality.Item::value));
        assertThat(rows).allSatisfy(row -> {
            if (row.group(3).equals("taken back")) {
                assertThat(known).doesNotContainKey(row.group(1));
            } else {
                assertThat(known).containsEntry(row.group(1), row.group(2));
            }
        });
    }

    @Test
    void theReadmeCountsRight() throws Exception {
        var facts = String.format(java.util.Locale.ROOT, "%,d", quality.items().size());
        assertThat(Files.readString(Path.of("README.md")))
                .contains("**" + quality.lines().size() + " real tools** with " + facts + " known facts");
    }
}
