package io.parley.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.catalog.Reason;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Two surveys that ask the same, and an attacker who has both releases and knows the worst case: whoever answered both times answered
 * the same. What can be computed from all published numbers together is still about nobody or at least five people.
 */
class WavesTest {
    private static final int K = 5;
    private static final int CELLS = 2;
    /** Of a hundred, how many come, and how many leave. */
    private static final int[] CHURN = {0, 3, 6, 25};

    private static final int NOWHERE = CELLS;
    private static final String TOOL = "whatsapp";
    private static final Definition ASKED = Definition.yearlyBaseline(List.of(new Question.Option(TOOL, "WhatsApp")));

    /** {@code was}, {@code is}: cell in either wave or {@link #NOWHERE}; {@code pattern}: 0 does not use it, 1 uses it, 2 out of habit. */
    private record Person(int was, int is, int pattern) {}

    @Test
    void noFewPeopleAreRecoverableFromTwoWaves() {
        var random = new Random(20261129);
        int told = 0;
        for (int run = 0; run < 600; run++) {
            var people = company(random);
            var first = first(people);
            var second = second(people, first, true);
            if (first != null && second != null) {
                assertThat(fewest(people, first, second)).as("company " + run).isGreaterThanOrEqualTo(K);
                told += second.tools().get(0).people().all() == null ? 0 : 1;
            }
        }
        System.out.printf("Second waves of which something is told beside the first: %d of 600%n", told);
        assertThat(told).as("told all the same").isGreaterThan(100);
    }

    /** The control: each release safe by itself, and nobody looks at both. */
    @Test
    void releasesThatDoNotKnowOfEachOtherLeak() {
        var random = new Random(20261129);
        int leaks = 0;
        for (int run = 0; run < 600; run++) {
            var people = company(random);
            var first = first(people);
            var second = second(people, first, false);
            leaks += first != null && second != null && fewest(people, first, second) < K ? 1 : 0;
        }
        System.out.printf("Control: %d of 600 pairs of releases leak%n", leaks);
        assertThat(leaks).isGreaterThan(120);
    }

    @Test
    void oneNewcomerIsNotTold() {
        var people = new ArrayList<Person>();
        IntStream.range(0, 30).forEach(i -> people.add(new Person(0, 0, i % 2)));
        people.add(new Person(NOWHERE, 0, 1));
        var second = second(people, first(people), true);
        assertThat(second.heldBack()).isTrue();
        assertThat(second.answered()).isEqualTo(31);
        assertThat(second.tools().get(0).people().all()).isNull();
        assertThat(second(people, first(people), false).tools().get(0).people().all())
                .as("by itself it could be told")
                .isEqualTo(16);
    }

    @Test
    void theSamePeopleAreToldAgainAndSoAreManyWhoCameAndLeft() {
        var same = new ArrayList<Person>();
        IntStream.range(0, 30).forEach(i -> same.add(new Person(0, 0, i % 2)));
        assertThat(second(same, first(same), true).tools().get(0).people().all())
                .isEqualTo(15);
        IntStream.range(0, 6).forEach(i -> same.add(new Person(NOWHERE, 0, i % 2)));
        IntStream.range(0, 6).forEach(i -> same.add(new Person(0, NOWHERE, i % 3)));
        var second = second(same, first(same), true);
        assertThat(second.heldBack()).isFalse();
        assertThat(second.tools().get(0).people().all()).isEqualTo(18);
    }

    @Test
    void oneNewcomerIsNotToldEvenAmongManyWhoLeft() {
        var people = new ArrayList<Person>();
        IntStream.range(0, 30).forEach(i -> people.add(new Person(0, 0, i % 2)));
        IntStream.range(0, 8).forEach(i -> people.add(new Person(0, NOWHERE, i % 2)));
        people.add(new Person(NOWHERE, 0, 1));
        assertThat(second(people, first(people), true).heldBack()).isTrue();
    }

    /** Ten came and nobody left: how many of the ten use it follows, so it must be five at least, and five not. */
    @Test
    void whatFollowsAboutManyNewcomersMustBeSafeItself() {
        for (int users = 0; users <= 10; users++) {
            var people = new ArrayList<Person>();
            IntStream.range(0, 30).forEach(i -> people.add(new Person(0, 0, i % 2)));
            int using = users;
            IntStream.range(0, 10).forEach(i -> people.add(new Person(NOWHERE, 0, i < using ? 1 : 0)));
            assertThat(second(people, first(people), true)
                                    .tools()
                                    .get(0)
                                    .people()
                                    .all()
                            != null)
                    .as(users + " of 10")
                    .isEqualTo(users == 0 || users == 5 || users == 10);
        }
    }

    /** A group that is renamed with one newcomer in it is the same people all the same. */
    @Test
    void aNewNameHidesNobody() {
        var people = new ArrayList<Person>();
        IntStream.range(0, 20).forEach(i -> people.add(new Person(0, 1, i % 2)));
        IntStream.range(0, 20).forEach(i -> people.add(new Person(1, 0, i % 2)));
        people.add(new Person(1, 0, 1));
        people.add(new Person(NOWHERE, 0, 1));
        IntStream.range(0, 7).forEach(i -> people.add(new Person(NOWHERE, 1, i % 2)));
        IntStream.range(0, 7).forEach(i -> people.add(new Person(0, NOWHERE, i % 2)));
        var second = second(people, first(people), true);
        assertThat(second.cells()).extracting(Release.Cell::answered).containsOnlyNulls();
        assertThat(second.tools().get(0).people().cells()).containsOnlyNulls();
    }

    private static List<Person> company(Random random) {
        var people = new ArrayList<Person>();
        double rate = random.nextDouble();
        int churn = random.nextInt(CHURN.length);
        for (int cell = 0; cell < CELLS; cell++) {
            int size = 3 + random.nextInt(22);
            for (int n = 0; n < size; n++) {
                int was = cell;
                int is = cell;
                int change = random.nextInt(100);
                if (change < CHURN[churn]) {
                    was = NOWHERE;
                } else if (change < 2 * CHURN[churn]) {
                    is = NOWHERE;
                } else if (change == 99) {
                    is = 1 - cell;
                }
                int pattern = random.nextDouble() < rate ? 1 + random.nextInt(2) : 0;
                people.add(new Person(was, is, pattern));
            }
        }
        return people;
    }

    private static Release first(List<Person> people) {
        return tally(people, Person::was, Waves.NONE);
    }

    private static Release second(List<Person> people, Release first, boolean knows) {
        if (first == null) {
            return null;
        }
        var shown = new ArrayList<BitSet>();
        for (int c = 0; c < CELLS; c++) {
            shown.add(first.cells().get(c).answered() == null ? new BitSet() : bits(people, Person::was, c));
        }
        var all = new BitSet();
        IntStream.range(0, CELLS).forEach(c -> all.or(bits(people, Person::was, c)));
        var now = IntStream.range(0, CELLS)
                .mapToObj(c -> bits(people, Person::is, c))
                .toList();
        var waves = knows ? new Waves(K, now, List.of(new Wave(first, all, shown))) : Waves.NONE;
        return tally(people, Person::is, waves);
    }

    private static BitSet bits(List<Person> people, java.util.function.ToIntFunction<Person> where, int cell) {
        var bits = new BitSet();
        IntStream.range(0, people.size())
                .filter(i -> where.applyAsInt(people.get(i)) == cell)
                .forEach(bits::set);
        return bits;
    }

    private static Release tally(List<Person> people, java.util.function.ToIntFunction<Person> where, Waves waves) {
        var cells = IntStream.range(0, CELLS)
                .mapToObj(i -> new Tally.Cell(UUID.randomUUID(), "Cell " + i, 30))
                .toList();
        var answers = people.stream()
                .filter(p -> where.applyAsInt(p) != NOWHERE)
                .map(p -> new Tally.Cast(where.applyAsInt(p), ballot(p.pattern)))
                .toList();
        return new Tally(cells, answers, K, waves).release(ASKED).orElse(null);
    }

    private static Ballot ballot(int pattern) {
        var uses = pattern == 0
                ? List.<Ballot.Use>of()
                : List.of(new Ballot.Use(
                        TOOL, pattern == 2 ? List.of(Reason.HABIT) : List.of(), List.of(), List.of(), null));
        return new Ballot(uses, null, null);
    }

    /** Atoms: cell before × cell now × pattern. */
    private static int fewest(List<Person> people, Release first, Release second) {
        int side = CELLS + 1;
        var atoms = new int[side * side * 3];
        people.forEach(p -> atoms[(p.was * side + p.is) * 3 + p.pattern]++);
        var recovery = new Recovery(atoms);
        int fewest = Integer.MAX_VALUE;
        for (int pattern = 0; pattern < PATTERNS.size(); pattern++) {
            var of = PATTERNS.get(pattern);
            var same = new ArrayList<boolean[]>();
            publish(same, atoms.length, count(first, pattern), a -> a / 3 / side, of);
            publish(same, atoms.length, count(second, pattern), a -> a / 3 % side, of);
            same.forEach(recovery::published);
            fewest = Math.min(fewest, pattern == 0 ? fewest : fewest(same, 0, new int[atoms.length], atoms));
        }
        return Math.min(fewest, recovery.fewest());
    }

    /** Who answered, who uses it, who does so out of habit. */
    private static final List<IntPredicate> PATTERNS = List.of(p -> true, p -> p > 0, p -> p == 2);

    private static Release.Count count(Release release, int pattern) {
        var tool = release.tools().get(0);
        return pattern == 0
                ? Wave.answered(release)
                : pattern == 1
                        ? tool.people()
                        : tool.why().stream()
                                .filter(c -> c.key().equals("habit"))
                                .findFirst()
                                .orElseThrow()
                                .people();
    }

    /** Every sum and difference of numbers of one kind in both releases: whom it is about, some added, some subtracted. */
    private static int fewest(List<boolean[]> numbers, int from, int[] sum, int[] atoms) {
        if (from == numbers.size()) {
            int people = about(sum, atoms);
            return people == 0 ? Integer.MAX_VALUE : people;
        }
        int fewest = Integer.MAX_VALUE;
        for (int sign = -1; sign <= 1; sign++) {
            var with = sum.clone();
            for (int a = 0; a < with.length; a++) {
                with[a] += numbers.get(from)[a] ? sign : 0;
            }
            fewest = Math.min(fewest, fewest(numbers, from + 1, with, atoms));
        }
        return fewest;
    }

    /** All who could be meant, whatever they answered: the last pattern is in every kind. */
    private static int about(int[] sum, int[] atoms) {
        return IntStream.range(0, sum.length)
                .map(a -> sum[a - a % 3 + 2] == 0 ? 0 : atoms[a])
                .sum();
    }

    private static void publish(
            List<boolean[]> numbers,
            int atoms,
            Release.Count count,
            java.util.function.IntUnaryOperator cellOf,
            IntPredicate counted) {
        Predicate<Integer> shown =
                cell -> (cell < 0 ? count.all() : count.cells().get(cell)) != null;
        for (int cell = -1; cell < count.cells().size(); cell++) {
            if (shown.test(cell)) {
                var mask = new boolean[atoms];
                for (int a = 0; a < atoms; a++) {
                    int at = cellOf.applyAsInt(a);
                    mask[a] = (cell < 0 ? at != NOWHERE : at == cell) && counted.test(a % 3);
                }
                numbers.add(mask);
            }
        }
    }
}
