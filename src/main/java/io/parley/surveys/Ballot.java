package io.parley.surveys;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.parley.catalog.Reason;
import io.parley.surveys.attack.Fingerprint;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One person's answers, without the person. {@code other}: the name of a tool that the list does not have. {@code said}: key of a
 * question that is not about tools → the options chosen (ranked ones in their order, of a matrix {@code row option}), or one
 * number or text.
 */
public record Ballot(
        List<Use> tools,
        @Nullable String other,
        @Nullable String comment,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<String>> said) {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\n]]+");

    /** {@code rating}: 1 works badly … 5 works well, null not said. {@code tool}: a slug of the survey's list, or "other". */
    public record Use(
            String tool,
            List<Reason> reasons,
            List<Device> devices,
            List<Partner> partners,
            @Nullable Integer rating) {
        public Use {
            reasons = reasons.stream().distinct().sorted().toList();
            devices = devices.stream().distinct().sorted().toList();
            partners = partners.stream().distinct().sorted().toList();
        }
    }

    public Ballot {
        tools = List.copyOf(tools);
        other = cleaned(other);
        comment = cleaned(comment);
        var kept = new TreeMap<String, List<String>>();
        if (said != null) {
            said.forEach((question, values) -> {
                var plain = values.stream()
                        .map(Ballot::cleaned)
                        .filter(java.util.Objects::nonNull)
                        .distinct()
                        .toList();
                if (!plain.isEmpty()) {
                    kept.put(question, plain);
                }
            });
        }
        said = Collections.unmodifiableMap(kept);
    }

    public Ballot(List<Use> tools, @Nullable String other, @Nullable String comment) {
        this(tools, other, comment, Map.of());
    }

    static Ballot read(String json) {
        return Json.read(json, Ballot.class);
    }

    String json() {
        return Json.write(this);
    }

    /** What was said to a question that is not about tools. */
    List<String> said(String question) {
        return said.getOrDefault(question, List.of());
    }

    boolean chose(Question question, String option) {
        return question.kind() == Question.Kind.PICK_TOOLS
                ? tools.stream().anyMatch(u -> u.tool().equals(option))
                : said(question.key()).contains(option);
    }

    /** Without answers to what this person is not asked, as somebody leaves who goes back and chooses otherwise. */
    Ballot fitting(Definition asked) {
        var kept = new TreeMap<>(said);
        kept.keySet()
                .removeIf(
                        key -> asked.find(key).filter(q -> !asked.asks(q, this)).isPresent());
        return new Ballot(tools, other, comment, kept);
    }

    /** For the linkage attack, which is told the truth in this form and has to find it again. */
    @JsonIgnore
    public String fingerprint() {
        return Fingerprint.of(json());
    }

    private static @Nullable String cleaned(@Nullable String text) {
        var plain = text == null
                ? ""
                : CONTROL.matcher(text.replace("\r\n", "\n")).replaceAll(" ").strip();
        return plain.isEmpty() ? null : plain;
    }
}
