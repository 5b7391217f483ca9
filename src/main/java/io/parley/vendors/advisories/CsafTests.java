package io.parley.vendors.advisories;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/**
 * The mandatory tests of CSAF 2.0, section 6.1; each refusal carries the number of its test and the path. Here are those about
 * the product tree, in {@link CsafTracking}, {@link CsafFlaw}, {@link CsafScores} and {@link CsafProfile} the others. What is not
 * tested, since we do not read it, is listed in docs/csaf.md.
 */
final class CsafTests {
    private final JsonNode tree;
    private final CsafProducts products;
    private final CsafJudge judge;

    private CsafTests(JsonNode tree, CsafProducts products, CsafJudge judge) {
        this.tree = tree;
        this.products = products;
        this.judge = judge;
    }

    static void check(JsonNode document, CsafProducts products, CsafJudge judge) throws Unreadable {
        var tests = new CsafTests(document.path("product_tree"), products, judge);
        tests.definitions();
        tests.circles();
        tests.helpers();
        new CsafTracking(document.path("document").path("tracking"), judge).check();
        var scores = new CsafScores(judge);
        var cves = new HashSet<String>();
        int v = 0;
        for (var vulnerability : document.path("vulnerabilities")) {
            var at = "/vulnerabilities/" + v++;
            new CsafFlaw(vulnerability, at, products, judge).check(cves);
            scores.check(vulnerability, at);
        }
        new CsafProfile(document, products, judge).check();
    }

    private void definitions() throws Unreadable {
        for (var second : products.twice.entrySet()) {
            judge.fail("6.1.2", second.getKey(), "defines the product {} twice", second.getValue());
        }
        for (var second : products.groupsTwice.entrySet()) {
            judge.fail("6.1.5", second.getKey(), "defines the group {} twice", second.getValue());
        }
        for (var reference : products.references.entrySet()) {
            if (!products.has(reference.getValue())) {
                judge.missing(reference.getKey(), reference.getValue());
            }
        }
        for (var range : products.ranges.entrySet()) {
            judge.fail("6.1.31", range.getKey(), "calls a range of versions one version: {}", range.getValue());
        }
    }

    private void circles() throws Unreadable {
        var parts = new HashMap<String, List<String>>();
        var places = new HashMap<String, String>();
        int n = 0;
        for (var r : tree.path("relationships")) {
            var id = JsonDocument.text(r.path("full_product_name"), "product_id");
            places.putIfAbsent(id, "/product_tree/relationships/" + n++);
            parts.computeIfAbsent(id, x -> new ArrayList<>())
                    .addAll(List.of(
                            JsonDocument.text(r, "product_reference"),
                            JsonDocument.text(r, "relates_to_product_reference")));
        }
        for (var place : places.entrySet()) {
            var id = place.getKey();
            var seen = new HashSet<String>();
            var open = new ArrayList<>(parts.getOrDefault(id, List.of()));
            while (!open.isEmpty()) {
                var next = open.remove(open.size() - 1);
                if (next.equals(id)) {
                    judge.fail("6.1.3", place.getValue(), "makes {} a part of itself", id);
                }
                if (seen.add(next)) {
                    open.addAll(parts.getOrDefault(next, List.of()));
                }
            }
        }
    }

    private void helpers() throws Unreadable {
        for (var helper : products.helpers.entrySet()) {
            var purl = JsonDocument.text(helper.getValue(), "purl");
            if (!purl.isEmpty() && !isPurl(purl)) {
                judge.fail("6.1.13", helper.getKey() + "/purl", "\"{}\" is not a package URL", purl);
            }
        }
    }

    private static boolean isPurl(String text) {
        try {
            new PackageURL(text);
            return true;
        } catch (MalformedPackageURLException | RuntimeException e) {
            return false;
        }
    }
}
