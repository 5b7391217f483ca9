package io.parley.surveys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Counts answers and leaves out what would tell about few people. */
final class Tally {
    private static final int GOOD_RATING = 4;

    private final List<Cell> cells;
    private final List<Cast> answers;
    private final Suppression suppression;
    private final int threshold;
    private final Waves waves;

    /** The copy of an invited group. */
    record Cell(java.util.UUID id, String name, int invited) {}

    /** {@code cell}: its index. */
    record Cast(int cell, Ballot ballot) {}

    Tally(List<Cell> cells, List<Cast> answers, int threshold) {
        this(cells, answers, threshold, Waves.NONE);
    }

    Tally(List<Cell> cells, List<Cast> answers, int threshold, Waves waves) {
        this.waves = waves;
        this.cells = cells;
        this.answers = answers;
        this.threshold = threshold;
        this.suppression = new Suppression(threshold);
    }

    /** Told how many questions of how many are counted; each tool is one. */
    interface Watch {
        void at(int done, int of);
    }

    /** Empty when too few answered for anything to be published. */
    Optional<Release> release(Definition asked) {
        return release(asked, (done, of) -> {});
    }

    Optional<Release> release(Definition asked, Watch watch) {
        if (answers.size() < threshold) {
            return Optional.empty();
        }
        var sizes = count(b -> true);
        var hidden = hiddenCells();
        int all = asked.tools().size() + asked.counted().size();
        var done = new AtomicInteger();
        var tools = asked.tools().stream()
                .map(t -> {
                    watch.at(done.getAndIncrement(), all);
                    return tool(t, asked, sizes, hidden);
                })
                .sorted(Comparator.comparing(
                                (Release.Tool t) -> orNone(t.people().all()))
                        .reversed()
                        .thenComparing(Release.Tool::name))
                .toList();
        var shown = IntStream.range(0, cells.size())
                .mapToObj(i -> new Release.Cell(
                        cells.get(i).name(), cells.get(i).invited(), hidden.get(i) ? null : (Integer) sizes[i]))
                .toList();
        var questions = new QuestionTally(asked, answers, cells.size(), suppression, hidden, tools, waves);
        var counted = questions.publish(() -> watch.at(done.getAndIncrement(), all));
        return Optional.of(new Release(
                answers.size(),
                cells.stream().mapToInt(Cell::invited).sum(),
                threshold,
                shown,
                tools,
                new Comments(answers.stream().map(Cast::ballot).toList()).others(),
                questions.comments(),
                counted,
                questions.written(),
                waves.holdBack()));
    }

    /** Those that appear in no published number: answers keep no trace of them either. */
    BitSet hiddenCells() {
        return suppression.hiddenSizes(count(b -> true), waves.sizes());
    }

    private Release.Tool tool(Question.Option tool, Definition asked, int[] sizes, BitSet hiddenCells) {
        var users = count(b -> use(b, tool.key()) != null);
        var hidden = suppression.hidden(users, sizes, hiddenCells, waves.of(Asked.uses(tool.key())));
        BiFunction<Asked.About, Predicate<Ballot.Use>, Release.Count> counted = (about, did) -> hidden.map(h -> {
                    var parts = count(b -> {
                        var use = use(b, tool.key());
                        return use != null && did.test(use);
                    });
                    return published(
                            parts, suppression.hidden(parts, users, h, waves.of(Asked.about(tool.key(), about))));
                })
                .orElseGet(() -> withheld(cells.size()));
        return new Release.Tool(
                tool.key(),
                tool.name(),
                published(users, hidden),
                choices(
                        options(asked, Definition.WHY),
                        key -> counted.apply(
                                Asked.choice(Release.Tool::why, key), u -> has(u.reasons(), r -> r.key(), key))),
                choices(
                        options(asked, Definition.DEVICE),
                        key -> counted.apply(
                                Asked.choice(Release.Tool::device, key), u -> has(u.devices(), d -> d.key(), key))),
                choices(
                        options(asked, Definition.PARTNER),
                        key -> counted.apply(
                                Asked.choice(Release.Tool::with, key), u -> has(u.partners(), p -> p.key(), key))),
                asked.has(Definition.RATING)
                        ? counted.apply(Release.Tool::works, u -> u.rating() != null && u.rating() >= GOOD_RATING)
                        : withheld(0));
    }

    private static List<Question.Option> options(Definition asked, String key) {
        return asked.find(key).map(Question::options).orElse(List.of());
    }

    /** Most first; those that are withheld keep the order of the question, which tells nothing about them. */
    private static List<Release.Choice> choices(
            List<Question.Option> options, Function<String, Release.Count> counted) {
        return options.stream()
                .map(o -> new Release.Choice(o.key(), counted.apply(o.key())))
                .sorted(Comparator.comparing(
                                (Release.Choice c) -> orNone(c.people().all()))
                        .reversed())
                .toList();
    }

    private Release.Count published(int[] parts, Optional<BitSet> hidden) {
        return hidden.map(h -> shown(parts, h)).orElseGet(() -> withheld(cells.size()));
    }

    static Release.Count shown(int[] parts, BitSet hidden) {
        return new Release.Count(
                Arrays.stream(parts).sum(),
                IntStream.range(0, parts.length)
                        .<@Nullable Integer>mapToObj(i -> hidden.get(i) ? null : (Integer) parts[i])
                        .collect(Collectors.toCollection(ArrayList::new)));
    }

    static Release.Count withheld(int cells) {
        return new Release.Count(null, new ArrayList<@Nullable Integer>(java.util.Collections.nCopies(cells, null)));
    }

    private int[] count(Predicate<Ballot> did) {
        var counts = new int[cells.size()];
        answers.stream().filter(a -> did.test(a.ballot)).forEach(a -> counts[a.cell]++);
        return counts;
    }

    private static Ballot.@Nullable Use use(Ballot ballot, String tool) {
        return ballot.tools().stream()
                .filter(u -> u.tool().equals(tool))
                .findFirst()
                .orElse(null);
    }

    private static <E> boolean has(List<E> chosen, Function<E, String> keys, String key) {
        return chosen.stream().map(keys).anyMatch(key::equals);
    }

    private static int orNone(@Nullable Integer number) {
        return number == null ? -1 : number;
    }
}
