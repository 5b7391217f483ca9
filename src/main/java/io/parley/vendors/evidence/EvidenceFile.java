package io.parley.vendors.evidence;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.vendors.LedgerLine;
import io.parley.vendors.scoring.Case;
import io.parley.vendors.scoring.Evidence;
import io.parley.vendors.scoring.Profile;
import io.parley.vendors.scoring.When;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes evidence as {@code docs/evidence-format.md} tells, so that the score program reads back the same; unknown is left out. */
public final class EvidenceFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EvidenceFile() {}

    /**
     * One line without its end.
     *
     * @param knownAt the moment whose knowledge it is; null: today's
     * @param lines of the same cases, by tool, named as their sources; none for a short file
     */
    public static String json(
            String tool,
            Evidence evidence,
            @Nullable Instant knownAt,
            Map<String, ? extends Collection<LedgerLine>> lines) {
        var top = JSON.createObjectNode();
        top.put("tool", tool).put("asOf", evidence.asOf().toString());
        if (knownAt != null) {
            top.put("knownAt", knownAt.toString());
        }
        if (!evidence.profile().equals(Profile.BALANCED)) {
            profile(top.putObject("profile"), evidence.profile());
        }
        var programme = top.putObject("programme");
        new TreeMap<>(evidence.programme()).forEach(programme::put);
        cases(top, tool, evidence.cases(), lines);
        if (!evidence.others().isEmpty()) {
            var others = top.putArray("otherServices");
            for (var other : evidence.others()) {
                cases(others.addObject().put("tool", other.tool()), other.tool(), other.cases(), lines);
            }
        }
        return top.toString();
    }

    private static void cases(
            ObjectNode node, String tool, List<Case> cases, Map<String, ? extends Collection<LedgerLine>> lines) {
        var own = lines.get(tool);
        var sources = own == null
                ? Map.<String, List<LedgerLine>>of()
                : own.stream().collect(Collectors.groupingBy(LedgerLine::caseId));
        var array = node.putArray("cases");
        for (var c : cases) {
            var one = array.addObject();
            one(one, c);
            sources(one, sources.getOrDefault(c.id(), List.of()));
        }
    }

    private static void profile(ObjectNode node, Profile profile) {
        node.put("id", profile.id());
        var weights = node.putObject("weights");
        new TreeMap<>(profile.weights()).forEach((part, weight) -> weights.put(part.name(), weight));
        node.put("norm_factor", profile.normFactor());
    }

    private static void one(ObjectNode node, Case c) {
        node.put("id", c.id())
                .put("severity", c.severity().name())
                .put("state", c.state().name())
                .put("fixStatus", c.fixStatus().name());
        if (!c.advisory().equals(c.id())) {
            node.put("advisory", c.advisory());
        }
        if (c.confidence() != 1) {
            node.put("confidence", c.confidence());
        }
        when(node, "reported", c.reported());
        when(node, "fix", c.fix());
        when(node, "vendorPublic", c.vendorPublic());
        when(node, "thirdPublic", c.thirdPublic());
        when(node, "exploitedKnown", c.exploitedKnown());
    }

    private static void when(ObjectNode node, String key, When when) {
        if (when.absent()) {
            node.put(key, "absent");
        } else if (when.known() && when.from() == when.to()) {
            node.put(key, day(when.to()));
        } else if (when.known()) {
            var span = node.putArray(key);
            if (when.bounded()) {
                span.add(day(when.from()));
            } else {
                span.addNull();
            }
            span.add(day(when.to()));
        }
    }

    private static void sources(ObjectNode node, Collection<LedgerLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        ArrayNode sources = node.putArray("sources");
        lines.stream()
                .sorted(Comparator.comparing(LedgerLine::fact).thenComparing(LedgerLine::source))
                .forEach(line -> source(sources.addObject(), line));
    }

    private static void source(ObjectNode node, LedgerLine line) {
        node.put("fact", line.fact().key()).put("state", line.state().key());
        if (line.date() != null) {
            var from = line.date().from();
            node.put("from", from == null ? null : from.toString());
            node.put("to", line.date().to().toString());
        }
        if (!line.value().isEmpty()) {
            node.put("value", line.value());
        }
        node.put("address", line.source())
                .put("kind", line.kind().key())
                .put("confidence", line.confidence())
                .put("observed", line.observed().toString());
        if (line.contentSha256() != null) {
            node.put("content_sha256", line.contentSha256());
        }
    }

    private static String day(int day) {
        return LocalDate.ofEpochDay(day).toString();
    }
}
