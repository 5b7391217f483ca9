package io.parley.assessments;

import io.parley.catalog.Answer;
import io.parley.catalog.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How answers become points: {@code assessments/method.properties}. A change of that file is a new version, since what was
 * decided on the old one must stay explainable. Questions that the file does not name are information, not judged.
 */
public final class Method {
    static final String FACTORS = "two-factor-methods";
    static final String ENFORCED = "two-factor-enforceable";
    private static final String WEIGHT = ".weight";

    private final String version;
    private final Map<String, Integer> weights;
    private final Map<String, Integer> points;
    private final Set<String> worst;

    private Method(String version, Map<String, Integer> weights, Map<String, Integer> points, Set<String> worst) {
        this.version = version;
        this.weights = weights;
        this.points = points;
        this.worst = worst;
    }

    /** Throws when a number is none. */
    static Method read(Map<String, String> file) {
        var weights = new TreeMap<String, Integer>();
        var points = new TreeMap<String, Integer>();
        var worst = file.entrySet().stream()
                .filter(e -> e.getKey().endsWith(".of-several") && e.getValue().equals("worst"))
                .map(e -> e.getKey().substring(0, e.getKey().length() - ".of-several".length()))
                .collect(Collectors.toSet());
        file.forEach((key, value) -> {
            if (key.endsWith(WEIGHT)) {
                weights.put(key.substring(0, key.length() - WEIGHT.length()), Integer.valueOf(value));
            } else if (!key.equals("version") && !key.endsWith(".of-several")) {
                points.put(key, Integer.valueOf(value));
            }
        });
        return new Method(file.getOrDefault("version", ""), weights, points, worst);
    }

    public String version() {
        return version;
    }

    /** The questions that count, without the second factor, which is graded of its own. */
    Map<String, Integer> weights() {
        return weights;
    }

    OptionalInt points(String attribute, String value) {
        var told = points.get(attribute + "." + value);
        return told == null ? OptionalInt.empty() : OptionalInt.of(told);
    }

    List<Criterion> criteria(Dimension dimension, List<Answer> answers) {
        if (dimension == Dimension.TWO_FACTOR) {
            return secondFactor(answers).map(List::of).orElse(List.of());
        }
        var criteria = new ArrayList<Criterion>();
        for (var answer : answers) {
            var weight = weights.get(answer.attribute().key());
            if (weight != null
                    && group(dimension) == answer.attribute().group()
                    && answer.state() != Answer.State.NOT_ARISING) {
                criteria.add(criterion(answer, weight));
            }
        }
        return criteria;
    }

    private Criterion criterion(Answer answer, int weight) {
        var told = told(answer);
        return told.isEmpty()
                ? Criterion.open(answer, null, weight, 0, 100)
                : Criterion.known(answer, null, weight, told.getAsInt());
    }

    /** Of several the best counts, or the worst where the file says so; an answer that it does not know is as good as none. */
    private OptionalInt told(Answer answer) {
        if (!answer.isKnown()) {
            return OptionalInt.empty();
        }
        var key = answer.attribute().key();
        IntStream told = answer.values().stream().flatMapToInt(v -> points(key, v).stream());
        return worst.contains(key) ? told.min() : told.max();
    }

    /** The best method, halved where an administrator cannot make it a must; without knowing that, it lies between the two. */
    private Optional<Criterion> secondFactor(List<Answer> answers) {
        var factors = find(answers, FACTORS);
        var enforced = find(answers, ENFORCED);
        if (factors == null || enforced == null) {
            return Optional.empty();
        }
        var best = told(factors);
        if (best.isEmpty()) {
            return Optional.of(Criterion.open(factors, enforced, 1, 0, 100));
        }
        if (best.getAsInt() == 0) {
            return Optional.of(Criterion.known(factors, enforced, 1, 0));
        }
        int half = (best.getAsInt() + 1) / 2;
        if (!enforced.isKnown()) {
            return Optional.of(Criterion.open(factors, enforced, 1, half, best.getAsInt()));
        }
        return Optional.of(
                Criterion.known(factors, enforced, 1, enforced.values().contains("no") ? half : best.getAsInt()));
    }

    /** Null where the second factor is graded of its own, or nothing of the catalog is judged. */
    private static Attribute.@Nullable Group group(Dimension dimension) {
        return switch (dimension) {
            case PERMANENCE -> Attribute.Group.PERMANENCE;
            case ACCESS -> Attribute.Group.ACCESS;
            case CONFIDENTIALITY -> Attribute.Group.CONFIDENTIALITY;
            case LEGAL -> Attribute.Group.LEGAL;
            case TWO_FACTOR, VENDOR -> null;
        };
    }

    static @Nullable Answer find(List<Answer> answers, String key) {
        return answers.stream()
                .filter(a -> a.attribute().key().equals(key))
                .findFirst()
                .orElse(null);
    }
}
