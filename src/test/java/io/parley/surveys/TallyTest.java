package io.parley.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.catalog.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No arithmetic on what is published tells about fewer than five people. */
class TallyTest {
    private static final int K = 5;
    private static final List<String> TOOLS = List.of("whatsapp", "teams");
    private static final Definition ASKED = Definition.yearlyBaseline(
            TOOLS.stream().map(t -> new Question.Option(t, t)).toList());

    private record Company(int[] sizes, List<Tally.Cast> answers) {
        Release release() {
            return tally().release(ASKED).orElseThrow();
        }

        Tally tally() {
            var cells = IntStream.range(0, sizes.length)
                    .mapToObj(i -> new Tally.Cell(UUID.randomUUID(), "Cell " + i, sizes[i]))
                    .toList();
            return new Tally(cells, answers, K);
        }
    }

    @Test
    void theSmallGroupAndItsComplementAreWithheld() {
        var random = new Random(1);
        var release = company(random, 12, 8, 4).release();
        assertThat(release.answered()).isEqualTo(24);
        assertThat(release.cells()).extracting(Release.Cell::answered).containsExactly(12, null, null);
        release.tools().forEach(t -> assertThat(t.people().cells().get(2)).isNull());
    }

    @Test
    void nothingIsPublishedForFewerThanFive() {
        assertThat(company(new Random(1), 4).tally().release(ASKED)).isEmpty();
        assertThat(company(new Random(1), 5).tally().release(ASKED)).isPresent();
    }

    @Test
    void whereAllDidTheSameThereAreTwiceAsMany() {
        assertThat(all(9).release().tools().get(0).people().all()).isNull();
        assertThat(all(10).release().tools().get(0).people().all()).isIn(0, 10);
        assertThat(all(10).release().tools()).extracting(t -> t.people().all()).containsExactly(10, 0);
    }

    @Test
    void oneWhoDiffersIsNotTold() {
        var answers = new ArrayList<>(all(19).answers);
        answers.add(new Tally.Cast(0, SurveyPeople.ballot(null)));
        var release = new Company(new int[] {20}, answers).release();
        assertThat(release.tools()).extracting(t -> t.people().all()).containsOnly(null, 0);
    }

    @Test
    void noFewPeopleAreRecoverableFromTwoThousandSmallCompanies() {
        var random = new Random(20261124);
        int published = 0;
        for (int run = 0; run < 2_000; run++) {
            var company = randomCompany(random);
            if (company.answers.size() >= K) {
                var release = company.release();
                published += (int) numbers(release);
                assertThat(fewest(company, release)).as("company " + run).isGreaterThanOrEqualTo(K);
            }
        }
        assertThat(published).as("numbers published all the same").isGreaterThan(20_000);
    }

    /** The control: leaving out the small numbers alone is not enough. */
    @Test
    void withoutComplementsMostCompaniesLeak() {
        var random = new Random(20261124);
        int leaks = 0;
        for (int run = 0; run < 300; run++) {
            var company = randomCompany(random);
            leaks += company.answers.size() >= K && fewest(company, primaryOnly(company)) < K ? 1 : 0;
        }
        assertThat(leaks).isGreaterThan(180);
    }

    @Test
    void commentsAreForManyAndWithoutAddresses() {
        var texts = new ArrayList<Ballot>();
        for (int i = 0; i < 9; i++) {
            texts.add(SurveyPeople.ballot("Comment " + i));
        }
        assertThat(new Comments(texts).comments()).isEmpty();
        texts.add(SurveyPeople.ballot("Ask jana.nova@acme.example or +420 777 123 456, room 12, since 2024"));
        assertThat(new Comments(texts).comments()).hasSize(10).contains("Ask ••• or •••, room 12, since 2024");
    }

    private static Company all(int size) {
        var answers = IntStream.range(0, size)
                .mapToObj(i -> new Tally.Cast(0, SurveyPeople.ballot(null, "whatsapp")))
                .toList();
        return new Company(new int[] {size}, answers);
    }

    private static Company randomCompany(Random random) {
        return company(random, random.ints(2 + random.nextInt(3), 1, 16).toArray());
    }

    private static Company company(Random random, int... sizes) {
        var rates = random.doubles(2).toArray();
        var answers = new ArrayList<Tally.Cast>();
        for (int cell = 0; cell < sizes.length; cell++) {
            for (int n = 0; n < sizes[cell]; n++) {
                var uses = new ArrayList<Ballot.Use>();
                for (int t = 0; t < TOOLS.size(); t++) {
                    if (random.nextDouble() < rates[t]) {
                        uses.add(new Ballot.Use(
                                TOOLS.get(t),
                                random.nextBoolean() ? List.of(Reason.HABIT) : List.of(),
                                random.nextInt(4) > 0 ? List.of(Device.PRIVATE_PHONE) : List.of(),
                                List.of(),
                                1 + random.nextInt(5)));
                    }
                }
                answers.add(new Tally.Cast(cell, new Ballot(uses, null, null)));
            }
        }
        return new Company(sizes, answers);
    }

    /** The same numbers with the small ones left out, and nothing else. */
    private static Release primaryOnly(Company company) {
        var safe = new Suppression(K);
        int cells = company.sizes.length;
        var shownCells = IntStream.range(0, cells)
                .mapToObj(c -> new Release.Cell("", 0, company.sizes[c] < K ? null : (Integer) company.sizes[c]))
                .toList();
        var tools = TOOLS.stream()
                .map(t -> {
                    var users = count(company, use(t));
                    return new Release.Tool(
                            t,
                            t,
                            primary(safe, users, company.sizes),
                            List.of(new Release.Choice("habit", primary(safe, count(company, habit(t)), users))),
                            List.of(),
                            List.of(),
                            primary(safe, count(company, good(t)), users));
                })
                .toList();
        return new Release(
                company.answers.size(), 0, K, shownCells, tools, List.of(), List.of(), List.of(), List.of(), false);
    }

    private static Release.Count primary(Suppression safe, int[] parts, int[] bases) {
        var cells = new ArrayList<Integer>();
        for (int i = 0; i < parts.length; i++) {
            cells.add(safe.isSafe(parts[i], bases[i]) ? (Integer) parts[i] : null);
        }
        int part = IntStream.of(parts).sum();
        return new Release.Count(safe.isSafe(part, IntStream.of(bases).sum()) ? (Integer) part : null, cells);
    }

    /** Over every tool with each of its options, and over both tools together. */
    private static int fewest(Company company, Release release) {
        int fewest = Integer.MAX_VALUE;
        for (var tool : release.tools()) {
            fewest = Math.min(fewest, fewest(company, release, tool, tool.works(), good(tool.slug())));
            for (var choice : tool.why()) {
                if (choice.key().equals("habit")) {
                    fewest = Math.min(fewest, fewest(company, release, tool, choice.people(), habit(tool.slug())));
                }
            }
        }
        if (company.sizes.length < 4) {
            fewest = Math.min(fewest, together(company, release));
        }
        return fewest;
    }

    /** Atoms: cell × (does not use it, uses it, uses it and chose the option). */
    private static int fewest(
            Company company, Release release, Release.Tool tool, Release.Count option, Predicate<Ballot> chose) {
        var users = count(company, use(tool.slug()));
        var choosers = count(company, chose);
        var atoms = new int[company.sizes.length * 3];
        for (int c = 0; c < company.sizes.length; c++) {
            atoms[3 * c] = company.sizes[c] - users[c];
            atoms[3 * c + 1] = users[c] - choosers[c];
            atoms[3 * c + 2] = choosers[c];
        }
        var recovery = new Recovery(atoms);
        publish(recovery, atoms.length, 3, cells(release), a -> true);
        publish(recovery, atoms.length, 3, tool.people(), a -> a > 0);
        publish(recovery, atoms.length, 3, option, a -> a == 2);
        return recovery.fewest();
    }

    /** Atoms: cell × (neither, the first, the second, both). */
    private static int together(Company company, Release release) {
        var atoms = new int[company.sizes.length * 4];
        for (var answer : company.answers) {
            int pattern = (use(TOOLS.get(0)).test(answer.ballot()) ? 1 : 0)
                    + (use(TOOLS.get(1)).test(answer.ballot()) ? 2 : 0);
            atoms[4 * answer.cell() + pattern]++;
        }
        var recovery = new Recovery(atoms);
        publish(recovery, atoms.length, 4, cells(release), a -> true);
        for (var tool : release.tools()) {
            int bit = tool.slug().equals(TOOLS.get(0)) ? 1 : 2;
            publish(recovery, atoms.length, 4, tool.people(), a -> (a & bit) > 0);
        }
        return recovery.fewest();
    }

    private static Release.Count cells(Release release) {
        var sizes = new ArrayList<Integer>();
        release.cells().forEach(c -> sizes.add(c.answered()));
        return new Release.Count(release.answered(), sizes);
    }

    private static void publish(
            Recovery recovery, int atoms, int patterns, Release.Count count, java.util.function.IntPredicate counted) {
        for (int cell = -1; cell < count.cells().size(); cell++) {
            if ((cell < 0 ? count.all() : count.cells().get(cell)) != null) {
                var mask = new boolean[atoms];
                for (int a = 0; a < atoms; a++) {
                    mask[a] = (cell < 0 || a / patterns == cell) && counted.test(a % patterns);
                }
                recovery.published(mask);
            }
        }
    }

    private static long numbers(Release release) {
        return release.tools().stream()
                .flatMap(t -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(t.people(), t.works()),
                        t.why().stream().map(Release.Choice::people)))
                .mapToLong(c -> (c.all() == null ? 0 : 1)
                        + c.cells().stream().filter(java.util.Objects::nonNull).count())
                .sum();
    }

    private static int[] count(Company company, Predicate<Ballot> did) {
        var counts = new int[company.sizes.length];
        company.answers.stream().filter(a -> did.test(a.ballot())).forEach(a -> counts[a.cell()]++);
        return counts;
    }

    private static Predicate<Ballot> use(String tool) {
        return b -> b.tools().stream().anyMatch(u -> u.tool().equals(tool));
    }

    private static Predicate<Ballot> habit(String tool) {
        return b -> b.tools().stream()
                .anyMatch(u -> u.tool().equals(tool) && !u.reasons().isEmpty());
    }

    private static Predicate<Ballot> good(String tool) {
        return b -> b.tools().stream().anyMatch(u -> u.tool().equals(tool) && u.rating() != null && u.rating() >= 4);
    }
}
