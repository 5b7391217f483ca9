package io.parley.vendors.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an evidence file (docs/evidence-format.md), strictly: what it cannot read it names, and nothing is guessed. */
public final class EvidenceReader {
    static final int MAX_CASES = 200_000;
    static final int MAX_SERVICES = 100;

    private static final Set<String> TOP =
            Set.of("asOf", "knownAt", "profile", "programme", "cases", "tool", "expected", "otherServices");
    private static final Set<String> CASE = Set.of(
            "id",
            "severity",
            "state",
            "fixStatus",
            "advisory",
            "confidence",
            "share",
            "unsupported",
            "aliases",
            "replacedBy",
            "reported",
            "fix",
            "vendorPublic",
            "thirdPublic",
            "exploitedKnown",
            "usersNotified",
            "identified",
            "record",
            "timeline",
            "exploitStatement",
            "sources");

    private EvidenceReader() {}

    public static Evidence read(String json) throws BadEvidence {
        var top = new Node(EvidenceTree.of(json, MAX_CASES), "$").object(TOP);
        var asOf = top.at("asOf").day();
        var tool = top.at("tool").textOrNull();
        top.at("knownAt").momentOrNull();
        return new Evidence(
                asOf,
                profile(top.at("profile")),
                programme(top.at("programme")),
                cases(top, asOf),
                others(top.at("otherServices"), tool, asOf));
    }

    private static Profile profile(Node profile) throws BadEvidence {
        if (profile.none()) {
            return Profile.BALANCED;
        }
        var weights = profile.object(Set.of("id", "weights", "norm_factor"))
                .at("weights")
                .object(Set.of("H", "P", "X", "C", "B"));
        var given = new HashMap<Part, Double>();
        for (var part : Part.values()) {
            given.put(part, weights.at(part.name()).share());
        }
        var factor = profile.at("norm_factor");
        var id = profile.at("id").textOrNull();
        try {
            return new Profile(id == null ? "own" : id, given, factor.none() ? 1 : factor.share());
        } catch (IllegalArgumentException e) {
            throw profile.bad(e.getMessage() == null ? "cannot be used" : e.getMessage());
        }
    }

    private static Map<String, @Nullable Boolean> programme(Node programme) throws BadEvidence {
        var items = new HashMap<String, @Nullable Boolean>();
        if (!programme.none()) {
            programme.object(Checklist.ITEMS);
            for (var key : Checklist.ITEMS) {
                var item = programme.at(key);
                items.put(key, item.none() ? null : item.yes());
            }
        }
        return items;
    }

    /** Each once, and never the service itself. */
    private static List<OtherService> others(Node node, @Nullable String tool, LocalDate asOf) throws BadEvidence {
        var others = new ArrayList<OtherService>();
        var named = new HashSet<String>();
        if (!node.none()) {
            for (var item : node.items(MAX_SERVICES)) {
                var other = item.object(Set.of("tool", "cases"));
                var name = other.at("tool").text();
                if (name.equals(tool) || !named.add(name)) {
                    throw other.at("tool").bad(name.equals(tool) ? "is the service itself" : "was said already");
                }
                others.add(new OtherService(name, cases(other, asOf)));
            }
        }
        return others;
    }

    private static List<Case> cases(Node top, LocalDate asOf) throws BadEvidence {
        var cases = new ArrayList<Case>();
        var nodes = top.at("cases").items(MAX_CASES);
        for (var node : nodes) {
            cases.add(one(node.object(CASE), asOf));
        }
        refuseCycles(nodes, cases);
        return cases;
    }

    private static Case one(Node node, LocalDate asOf) throws BadEvidence {
        var c = new CaseDraft(node.at("id").text());
        c.severity = node.at("severity").oneOf(Severity.class);
        c.state = node.at("state").oneOf(Case.State.class);
        c.fixStatus = node.at("fixStatus").oneOf(Case.FixStatus.class);
        c.advisory = node.at("advisory").textOrNull();
        c.confidence = node.at("confidence").none() ? 1 : node.at("confidence").share();
        c.share = node.at("share").none() ? 1 : node.at("share").share();
        c.unsupported = !node.at("unsupported").none() && node.at("unsupported").yes();
        c.aliases = aliases(node.at("aliases"), c.id);
        c.replacedBy = node.at("replacedBy").textOrNull();
        c.reported = node.at("reported").when(asOf);
        c.fix = node.at("fix").when(asOf);
        c.vendorPublic = node.at("vendorPublic").when(asOf);
        c.thirdPublic = node.at("thirdPublic").when(asOf);
        c.exploitedKnown = node.at("exploitedKnown").when(asOf);
        c.usersNotified = node.at("usersNotified").when(asOf);
        c.identified = node.at("identified").degree();
        c.record = node.at("record").degree();
        c.timeline = node.at("timeline").degree();
        c.exploitStatement = node.at("exploitStatement").degree();
        return c.done();
    }

    private static List<String> aliases(Node node, String own) throws BadEvidence {
        var aliases = new ArrayList<String>();
        if (!node.none()) {
            for (var item : node.items(1_000)) {
                if (item.text().equals(own)) {
                    throw item.bad("is the record's own id");
                }
                aliases.add(item.text());
            }
        }
        return aliases;
    }

    /** Records that replace each other in a circle leave nothing that is valid; somebody made a mistake. */
    private static void refuseCycles(List<Node> nodes, List<Case> cases) throws BadEvidence {
        var replacedBy = new HashMap<String, String>();
        for (var c : cases) {
            if (c.replacedBy() != null) {
                replacedBy.put(c.id(), c.replacedBy());
            }
        }
        var ends = new HashSet<String>();
        for (int i = 0; i < cases.size(); i++) {
            var walked = new HashSet<String>();
            var at = cases.get(i).id();
            while (replacedBy.containsKey(at) && !ends.contains(at)) {
                if (!walked.add(at)) {
                    throw nodes.get(i).at("replacedBy").bad("leads back to " + at);
                }
                at = replacedBy.get(at);
            }
            ends.addAll(walked);
        }
    }
}
