package io.parley.surveys;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.parley.catalog.Reason;
import io.parley.surveys.attack.Fingerprint;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One person's answers, without the person. {@code other}: the name of a tool that the list does not have. */
public record Ballot(
        List<Use> tools, @Nullable String other, @Nullable String comment) {
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
    }

    static Ballot read(String json) {
        return Json.read(json, Ballot.class);
    }

    String json() {
        return Json.write(this);
    }

    /** For the linkage attack, which is told the truth in this form and has to find it again. */
    @JsonIgnore
    public String fingerprint() {
        return Fingerprint.of(json());
    }

    private static @Nullable String cleaned(@Nullable String text) {
        var plain = text == null
                ? ""
                : text.replace("\r\n", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\n]]+", " ")
                        .strip();
        return plain.isEmpty() ? null : plain;
    }
}
