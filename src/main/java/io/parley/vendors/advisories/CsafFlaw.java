package io.parley.vendors.advisories;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The mandatory tests of CSAF 2.0 about one vulnerability: its products, numbers, people and remedies. */
final class CsafFlaw {
    private static final List<String> STATUSES = List.of(
            "first_affected",
            "first_fixed",
            "fixed",
            "known_affected",
            "known_not_affected",
            "last_affected",
            "recommended",
            "under_investigation");
    /** A product may be in several lists of one group; {@code recommended} goes with any. */
    private static final Map<String, Integer> CONTRADICTING = Map.of(
            "first_affected", 0,
            "known_affected", 0,
            "last_affected", 0,
            "known_not_affected", 1,
            "first_fixed", 2,
            "fixed", 2,
            "under_investigation", 3);

    private final JsonNode vulnerability;
    private final String at;
    private final CsafProducts products;
    private final CsafJudge judge;

    CsafFlaw(JsonNode vulnerability, String at, CsafProducts products, CsafJudge judge) {
        this.vulnerability = vulnerability;
        this.at = at;
        this.products = products;
        this.judge = judge;
    }

    /** {@code cves}: those of the vulnerabilities before; this one's is added. */
    void check(Set<String> cves) throws Unreadable {
        var status = vulnerability.path("product_status");
        for (var name : STATUSES) {
            known(status, name, at + "/product_status");
        }
        each("scores", (score, here) -> known(score, "products", here));
        each("threats", this::products);
        each("remediations", (remediation, here) -> {
            products(remediation, here);
            if (isForNothing(remediation)) {
                judge.fail("6.1.29", here, "names no product");
            }
        });
        each("flags", (flag, here) -> {
            products(flag, here);
            if (isForNothing(flag)) {
                judge.fail("6.1.32", here, "names no product");
            }
        });
        contradictions();
        reasons();
        var cve = JsonDocument.text(vulnerability, "cve");
        if (!cve.isEmpty() && !cves.add(cve)) {
            judge.fail("6.1.23", at + "/cve", "{} is here twice", cve);
        }
        var involved = new HashSet<String>();
        each("involvements", (i, here) -> {
            if (!involved.add(JsonDocument.text(i, "party") + "|" + instant(JsonDocument.text(i, "date")))) {
                judge.fail("6.1.24", here, "tells of the same party and date twice");
            }
        });
    }

    private void products(JsonNode item, String here) throws Unreadable {
        known(item, "product_ids", here);
        int g = 0;
        for (var group : JsonDocument.texts(item, "group_ids")) {
            if (!products.hasGroup(group)) {
                judge.fail("6.1.4", here + "/group_ids/" + g, "names the group {}, which is not there", group);
            }
            g++;
        }
    }

    private static boolean isForNothing(JsonNode item) {
        return !item.has("product_ids") && !item.has("group_ids");
    }

    private void contradictions() throws Unreadable {
        var said = new HashMap<String, Integer>();
        for (var name : STATUSES) {
            var group = CONTRADICTING.get(name);
            if (group == null) {
                continue;
            }
            int i = 0;
            for (var id : JsonDocument.texts(vulnerability.path("product_status"), name)) {
                if (!said.computeIfAbsent(id, x -> group).equals(group)) {
                    judge.fail(
                            "6.1.6",
                            at + "/product_status/" + name + "/" + i,
                            "says two things about the product {}",
                            id);
                }
                i++;
            }
        }
    }

    private void reasons() throws Unreadable {
        var flagged = new HashSet<String>();
        each("flags", (flag, here) -> {
            for (var id : products.concerned(flag)) {
                if (!flagged.add(id)) {
                    judge.fail("6.1.33", here, "gives another reason for the product {}", id);
                }
            }
        });
    }

    private void known(JsonNode node, String list, String here) throws Unreadable {
        int i = 0;
        for (var id : JsonDocument.texts(node, list)) {
            if (!products.has(id)) {
                judge.missing(here + "/" + list + "/" + i, id);
            }
            i++;
        }
    }

    @FunctionalInterface
    private interface Check {
        void of(JsonNode item, String here) throws Unreadable;
    }

    private void each(String list, Check check) throws Unreadable {
        int i = 0;
        for (var item : vulnerability.path(list)) {
            check.of(item, at + "/" + list + "/" + i++);
        }
    }

    /** The same moment however it is written; a text that is none as it stands. */
    private static String instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().toString();
        } catch (DateTimeException e) {
            return text;
        }
    }
}
