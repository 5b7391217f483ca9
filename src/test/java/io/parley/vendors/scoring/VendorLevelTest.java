package io.parley.vendors.scoring;

import static io.parley.vendors.scoring.Cases.TODAY;
import static io.parley.vendors.scoring.Cases.a;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service starts from its vendor's other services, as anyone can recompute. */
class VendorLevelTest {
    /** Two levels with the priors of 1.0.0, as the worked example has them. */
    private static final Method E24 =
            Method.V1_2.with("e24", Method.V1_0.handling(), Method.V1_0.publicWord(), Method.V1_0.candour());

    @TempDir
    Path folder;

    @Test
    void e24TwoCleanCasesStartFromTheVendor() {
        var others = new ArrayList<Case>();
        for (int i = 0; i < 40; i++) { // of medium severity, fixed today: together they weigh 20, with a mean of .70
            others.add(fixed("O-" + i, TODAY.minusDays(i < 28 ? 0 : 480), TODAY));
        }
        var young = young(others);
        assertThat(VendorLevel.of(young, E24).start().publicWord().mean()).isCloseTo(.7250, within(5e-5));
        assertThat(VendorLevel.of(young, E24).from()).containsExactly("elder");
        assertThat(100 * young.score(E24).parts().get(Part.P).mean()).isCloseTo(78, within(5e-5));
        assertThat(VendorLevel.of(young, E24).start().handling())
                .as("nothing is known of reports: the field's")
                .isEqualTo(E24.handling());
    }

    @Test
    void methodsWithOneLevelAskNobodyElse() {
        var young = young(List.of(fixed("O-1", TODAY.minusDays(480), TODAY)));
        var alone = new Evidence(TODAY, young.profile(), young.programme(), young.cases());
        for (var method : List.of(Method.V1_0, Method.V1_1)) {
            assertThat(young.score(method)).isEqualTo(alone.score(method));
        }
        assertThat(young.score(Method.V1_2).total())
                .isLessThan(alone.score(Method.V1_2).total());
        assertThat(alone.score(Method.V1_2)).as("without others nothing is new").isEqualTo(alone.score(Method.V1_1));
        assertThat(Method.V1_2.sha256()).isNotEqualTo(Method.V1_1.sha256());
    }

    @Test
    void aCaseOfBothServicesCountsOnce() {
        var shared = a("CVE-1", Severity.M, d -> {
            d.aliases = List.of("Y-0");
            d.vendorPublic = When.on(TODAY.minusDays(480));
            d.fix = When.on(TODAY);
            d.fixStatus = Case.FixStatus.FIXED;
        });
        assertThat(VendorLevel.of(young(List.of(shared)), Method.V1_2).from()).isEmpty();
    }

    @Test
    void whereAPartStandsWithoutACaseIsWhereTheVendorStands() {
        var young = young(List.of(fixed("O-1", TODAY.minusDays(480), TODAY)));
        var score = young.score(Method.V1_2);
        var standing = Standing.of(young, score, Method.V1_2, TODAY, TODAY);
        assertThat(standing.parts().get(Part.P).prior())
                .isEqualTo(
                        VendorLevel.of(young, Method.V1_2).start().publicWord().mean())
                .isLessThan(Method.V1_2.publicWord().mean());
    }

    /** The first axiom across services: an earlier fix of the vendor's other service never lowers this one. */
    @Test
    void anEarlierFixElsewhereNeverLowersAnything() {
        var random = new Random(24);
        for (int round = 0; round < 300; round++) {
            var days = random.ints(1 + random.nextInt(6), 1, 900).toArray();
            var later = new ArrayList<Case>();
            for (int i = 0; i < days.length; i++) {
                later.add(fixed("O-" + i, TODAY.minusDays(days[i]), TODAY.minusDays(random.nextInt(days[i]))));
            }
            var earlier = new ArrayList<>(later);
            int i = random.nextInt(days.length);
            var fix = LocalDate.ofEpochDay(later.get(i).fix().from());
            earlier.set(i, fixed("O-" + i, TODAY.minusDays(days[i]), fix.minusDays(1 + random.nextInt(60))));
            var before = young(later).score(Method.V1_2);
            var after = young(earlier).score(Method.V1_2);
            for (var part : List.of(Part.H, Part.P, Part.X, Part.B)) {
                assertThat(after.parts().get(part).mean())
                        .as("%s in round %d", part, round)
                        .isGreaterThanOrEqualTo(before.parts().get(part).mean() - 1e-12);
            }
        }
    }

    @Test
    void theFileHoldsWhatItTakes() throws IOException, BadEvidence {
        var text = file("elder", "2026-06-01");
        var read = EvidenceReader.read(text);
        assertThat(read.others()).extracting(OtherService::tool).containsExactly("elder");
        var path = Files.writeString(folder.resolve("young.json"), text);
        var out = new ByteArrayOutputStream();
        assertThat(Main.run(new String[] {path.toString()}, new PrintStream(out), System.err))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(Canonical.json(read.score(Method.V1_2), Method.V1_2) + "\n")
                .isNotEqualTo(Canonical.json(
                                new Evidence(read.asOf(), read.profile(), read.programme(), read.cases())
                                        .score(Method.V1_2),
                                Method.V1_2)
                        + "\n");
    }

    @Test
    void whatCannotBeIsNamedByItsPath() {
        assertThatThrownBy(() -> EvidenceReader.read(file("young", "2026-06-01")))
                .isInstanceOf(BadEvidence.class)
                .hasMessageContaining("$.otherServices[0].tool")
                .hasMessageContaining("is the service itself");
        assertThatThrownBy(() -> EvidenceReader.read(file("elder", "2026-07-02")))
                .isInstanceOf(BadEvidence.class)
                .hasMessageContaining("$.otherServices[0].cases[0].fix");
        assertThatThrownBy(() -> EvidenceReader.read("{\"asOf\":\"2026-07-01\",\"cases\":[],\"otherServices\":["
                        + "{\"tool\":\"elder\",\"cases\":[]},{\"tool\":\"elder\",\"cases\":[]}]}"))
                .isInstanceOf(BadEvidence.class)
                .hasMessageContaining("$.otherServices[1].tool")
                .hasMessageContaining("was said already");
        var many = "{\"id\":\"C\"},".repeat(EvidenceReader.MAX_CASES) + "{\"id\":\"C\"}";
        assertThatThrownBy(() -> EvidenceReader.read(
                        "{\"asOf\":\"2026-07-01\",\"cases\":[],\"otherServices\":[{\"tool\":\"elder\",\"cases\":["
                                + many + "]}]}"))
                .isInstanceOf(BadEvidence.class)
                .hasMessageContaining("$.cases");
    }

    private static String file(String other, String fix) {
        return """
            {"tool":"young","asOf":"2026-07-01","programme":{},"cases":[
              {"id":"Y-0","severity":"M","state":"PUBLISHED","fixStatus":"FIXED","vendorPublic":"2026-06-01","fix":"2026-06-01"}],
             "otherServices":[{"tool":"%s","cases":[
              {"id":"O-0","severity":"H","state":"PUBLISHED","fixStatus":"FIXED","thirdPublic":"2025-06-01","fix":"%s"}]}]}
            """.formatted(other, fix);
    }

    private static Evidence young(List<Case> others) {
        return new Evidence(
                TODAY,
                Profile.BALANCED,
                Map.of(),
                List.of(fixed("Y-0", TODAY, TODAY), fixed("Y-1", TODAY, TODAY)),
                List.of(new OtherService("elder", others)));
    }

    private static Case fixed(String id, LocalDate told, LocalDate fix) {
        return a(id, Severity.M, d -> {
            d.vendorPublic = When.on(told);
            d.fix = When.on(fix);
            d.fixStatus = Case.FixStatus.FIXED;
        });
    }
}
