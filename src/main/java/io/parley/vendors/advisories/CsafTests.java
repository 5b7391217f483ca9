package io.parley.vendors.advisories;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The mandatory tests of CSAF 2.0, section 6.1, on what we read: product references, tracking, identifiers, remediations. Each
 * refusal carries the number of its test. Those about scores, notes, file names and profiles of other uses are not ours.
 */
final class CsafTests {
    private static final List<String> STATUSES = List.of(
            "first_affected",
            "first_fixed",
            "fixed",
            "known_affected",
            "known_not_affected",
            "last_affected",
            "recommended",
            "under_investigation");
    private static final Map<String, Integer> CONTRADICTING = Map.of(
            "first_affected", 0,
            "known_affected", 0,
            "last_affected", 0,
            "known_not_affected", 1,
            "first_fixed", 2,
            "fixed", 2,
            "under_investigation", 3);
    private static final List<String> WITH_PRODUCTS = List.of("flags", "remediations", "threats");

    private final JsonNode document;
    private final CsafProducts products;

    private final CsafJudge judge;

    private CsafTests(JsonNode document, CsafProducts products, CsafJudge judge) {
        this.document = document;
        this.products = products;
        this.judge = judge;
    }

    static void check(JsonNode document, CsafProducts products, CsafJudge judge) throws Unreadable {
        var tests = new CsafTests(document, products, judge);
        tests.definitions();
        new CsafTracking(document.path("document").path("tracking"), judge).check();
        int v = 0;
        var cves = new HashSet<String>();
        for (var vulnerability : document.path("vulnerabilities")) {
            var at = "/vulnerabilities/" + v++;
            tests.references(vulnerability, at);
            tests.contradictions(vulnerability, at);
            tests.identifiers(vulnerability, at, cves);
            tests.involvements(vulnerability, at);
        }
        tests.profile();
    }

    private void definitions() throws Unreadable {
        for (var id : products.twice) {
            judge.fail("6.1.2", "/product_tree", "defines the product " + id + " twice");
        }
        for (var id : products.groupsTwice) {
            judge.fail("6.1.5", "/product_tree/product_groups", "defines the group " + id + " twice");
        }
        for (var reference : products.references.entrySet()) {
            known("6.1.1", reference.getKey(), reference.getValue());
        }
        for (var version : products.ranges) {
            judge.fail("6.1.31", "/product_tree", "calls a range of versions one version: " + version);
        }
        circles();
    }

    private void circles() throws Unreadable {
        var parts = new HashMap<String, List<String>>();
        for (var r : document.path("product_tree").path("relationships")) {
            parts.computeIfAbsent(JsonDocument.text(r.path("full_product_name"), "product_id"), x -> new ArrayList<>())
                    .addAll(List.of(
                            JsonDocument.text(r, "product_reference"),
                            JsonDocument.text(r, "relates_to_product_reference")));
        }
        for (var id : parts.keySet()) {
            var seen = new HashSet<String>();
            var open = new ArrayList<>(parts.get(id));
            while (!open.isEmpty()) {
                var next = open.remove(open.size() - 1);
                if (next.equals(id)) {
                    judge.fail("6.1.3", "/product_tree/relationships", "makes " + id + " a part of itself");
                }
                if (seen.add(next)) {
                    open.addAll(parts.getOrDefault(next, List.of()));
                }
            }
        }
    }

    private void references(JsonNode vulnerability, String at) throws Unreadable {
        var status = vulnerability.path("product_status");
        for (var name : STATUSES) {
            int i = 0;
            for (var id : JsonDocument.texts(status, name)) {
                known("6.1.1", at + "/product_status/" + name + "/" + i++, id);
            }
        }
        int s = 0;
        for (var score : vulnerability.path("scores")) {
            int i = 0;
            for (var id : JsonDocument.texts(score, "products")) {
                known("6.1.1", at + "/scores/" + s + "/products/" + i++, id);
            }
            s++;
        }
        for (var name : WITH_PRODUCTS) {
            int n = 0;
            for (var item : vulnerability.path(name)) {
                int i = 0;
                for (var id : JsonDocument.texts(item, "product_ids")) {
                    known("6.1.1", at + "/" + name + "/" + n + "/product_ids/" + i++, id);
                }
                for (var group : JsonDocument.texts(item, "group_ids")) {
                    if (!products.hasGroup(group)) {
                        judge.fail(
                                "6.1.4",
                                at + "/" + name + "/" + n,
                                "names the group " + group + ", which is not there");
                    }
                }
                n++;
            }
        }
        int r = 0;
        for (var remediation : vulnerability.path("remediations")) {
            if (!remediation.has("product_ids") && !remediation.has("group_ids")) {
                judge.fail("6.1.29", at + "/remediations/" + r, "names no product");
            }
            r++;
        }
        int f = 0;
        for (var flag : vulnerability.path("flags")) {
            if (!flag.has("product_ids") && !flag.has("group_ids")) {
                judge.fail("6.1.32", at + "/flags/" + f, "names no product");
            }
            f++;
        }
    }

    private void contradictions(JsonNode vulnerability, String at) throws Unreadable {
        var said = new HashMap<String, Integer>();
        for (var name : STATUSES) {
            var group = CONTRADICTING.get(name);
            if (group == null) {
                continue;
            }
            for (var id : JsonDocument.texts(vulnerability.path("product_status"), name)) {
                var before = said.putIfAbsent(id, group);
                if (before != null && !before.equals(group)) {
                    judge.fail("6.1.6", at + "/product_status", "says two things about the product " + id);
                }
            }
        }
        var flagged = new HashMap<String, Set<String>>();
        for (var flag : vulnerability.path("flags")) {
            var ids = new HashSet<>(JsonDocument.texts(flag, "product_ids"));
            JsonDocument.texts(flag, "group_ids").forEach(g -> ids.addAll(products.members(g)));
            for (var id : ids) {
                if (!flagged.computeIfAbsent(id, x -> new HashSet<>()).add(JsonDocument.text(flag, "label"))
                        || flagged.get(id).size() > 1) {
                    judge.fail("6.1.33", at + "/flags", "gives two reasons for the product " + id);
                }
            }
        }
    }

    private static final Pattern CWE = Pattern.compile("CWE-[1-9][0-9]{0,5}");

    private void identifiers(JsonNode vulnerability, String at, Set<String> cves) throws Unreadable {
        var cve = JsonDocument.text(vulnerability, "cve");
        if (!cve.isEmpty() && !cves.add(cve)) {
            judge.fail("6.1.23", at + "/cve", cve + " is here twice");
        }
        var cwe = JsonDocument.text(vulnerability.path("cwe"), "id");
        if (!cwe.isEmpty() && !CWE.matcher(cwe).matches()) {
            judge.fail("6.1.11", at + "/cwe/id", "\"" + cwe + "\" is not a CWE number");
        }
    }

    private void involvements(JsonNode vulnerability, String at) throws Unreadable {
        var seen = new HashSet<String>();
        int i = 0;
        for (var involvement : vulnerability.path("involvements")) {
            if (!seen.add(
                    JsonDocument.text(involvement, "party") + "|" + instant(JsonDocument.text(involvement, "date")))) {
                judge.fail("6.1.24", at + "/involvements/" + i, "tells of the same party and date twice");
            }
            i++;
        }
    }

    /** Security advisories and VEX need what they are for. */
    private void profile() throws Unreadable {
        var category = JsonDocument.text(document.path("document"), "category");
        boolean vex = category.equals("csaf_vex");
        if (!vex && !category.equals("csaf_security_advisory")) {
            return;
        }
        if (!document.has("product_tree")) {
            judge.fail("6.1.27.4", "/product_tree", "is missing");
        }
        if (!document.has("vulnerabilities")) {
            judge.fail("6.1.27.11", "/vulnerabilities", "is missing");
        }
        int v = 0;
        for (var vulnerability : document.path("vulnerabilities")) {
            var at = "/vulnerabilities/" + v++;
            if (!vulnerability.has("notes")) {
                judge.fail("6.1.27.5", at + "/notes", "is missing");
            }
            if (!vex && !vulnerability.has("product_status")) {
                judge.fail("6.1.27.6", at + "/product_status", "is missing");
            }
            if (vex && !vulnerability.has("cve") && !vulnerability.has("ids")) {
                judge.fail("6.1.27.8", at, "has neither a CVE number nor another");
            }
            if (vex
                    && List.of("fixed", "known_affected", "known_not_affected", "under_investigation").stream()
                            .noneMatch(s -> vulnerability.path("product_status").has(s))) {
                judge.fail("6.1.27.7", at + "/product_status", "says nothing that VEX can say");
            }
            if (vex) {
                explained(vulnerability, at);
            }
        }
    }

    private void explained(JsonNode vulnerability, String at) throws Unreadable {
        var impact = covered(vulnerability, "flags");
        for (var threat : vulnerability.path("threats")) {
            if (JsonDocument.text(threat, "category").equals("impact")) {
                impact.addAll(named(threat));
            }
        }
        for (var id : JsonDocument.texts(vulnerability.path("product_status"), "known_not_affected")) {
            if (!impact.contains(id)) {
                judge.fail("6.1.27.9", at + "/product_status/known_not_affected", "does not say why for " + id);
            }
        }
        var action = covered(vulnerability, "remediations");
        for (var id : JsonDocument.texts(vulnerability.path("product_status"), "known_affected")) {
            if (!action.contains(id)) {
                judge.fail("6.1.27.10", at + "/product_status/known_affected", "does not say what to do for " + id);
            }
        }
    }

    private Set<String> covered(JsonNode vulnerability, String list) {
        var ids = new HashSet<String>();
        vulnerability.path(list).forEach(item -> ids.addAll(named(item)));
        return ids;
    }

    private Set<String> named(JsonNode item) {
        var ids = new HashSet<>(JsonDocument.texts(item, "product_ids"));
        JsonDocument.texts(item, "group_ids").forEach(g -> ids.addAll(products.members(g)));
        return ids;
    }

    private void known(String test, String at, String id) throws Unreadable {
        if (!products.has(id)) {
            judge.fail(test, at, "names the product " + id + ", which is not there");
        }
    }

    /** The same moment however it is written; a text that is none as it stands. */
    private static String instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().toString();
        } catch (java.time.DateTimeException e) {
            return text;
        }
    }
}
