package io.parley.vendors.advisories;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The mandatory tests of CSAF 2.0 about what a document calls itself, and what it then has to hold. */
final class CsafProfile {
    private static final String INCIDENT = "csaf_security_incident_response";
    private static final String INFORMATIONAL = "csaf_informational_advisory";
    private static final String ADVISORY = "csaf_security_advisory";
    private static final String VEX = "csaf_vex";
    private static final String BASE = "csaf_base";

    /** Values and names of the profiles, without what stands between words. */
    private static final Set<String> TAKEN = Set.of(
            "csafsecurityincidentresponse",
            "securityincidentresponse",
            "csafinformationaladvisory",
            "informationaladvisory",
            "csafsecurityadvisory",
            "securityadvisory",
            "csafvex",
            "vex");

    private static final Set<String> TELLING = Set.of("description", "details", "general", "summary");
    private static final List<String> SAID_BY_VEX =
            List.of("fixed", "known_affected", "known_not_affected", "under_investigation");

    private final JsonNode root;
    private final JsonNode document;
    private final CsafProducts products;
    private final CsafJudge judge;
    private final String category;

    CsafProfile(JsonNode root, CsafProducts products, CsafJudge judge) {
        this.root = root;
        this.products = products;
        this.judge = judge;
        document = root.path("document");
        category = JsonDocument.text(document, "category");
    }

    void check() throws Unreadable {
        languages();
        switch (category) {
            case INCIDENT, INFORMATIONAL -> story();
            case ADVISORY, VEX -> flaws();
            default -> name();
        }
    }

    private void languages() throws Unreadable {
        var source = JsonDocument.text(document, "source_lang");
        if (source.isEmpty()
                && JsonDocument.text(document.path("publisher"), "category").equals("translator")) {
            judge.fail("6.1.15", "/document/source_lang", "is missing, though it is a translation");
        }
        if (!source.isEmpty() && source.equals(JsonDocument.text(document, "lang"))) {
            judge.fail("6.1.28", "/document/source_lang", "is the language of the document itself");
        }
    }

    private void name() throws Unreadable {
        var plain = category.toLowerCase(Locale.ROOT).replaceAll("[-_\\s]", "");
        if (TAKEN.contains(plain) || category.startsWith("csaf_") && !category.equals(BASE)) {
            judge.fail("6.1.26", "/document/category", "\"{}\" is taken by the standard", category);
        }
    }

    private void story() throws Unreadable {
        if (JsonDocument.items(document, "notes").noneMatch(n -> TELLING.contains(JsonDocument.text(n, "category")))) {
            judge.fail("6.1.27.1", "/document/notes", "tell nothing");
        }
        if (JsonDocument.items(document, "references")
                .allMatch(r -> JsonDocument.text(r, "category").equals("self"))) {
            judge.fail("6.1.27.2", "/document/references", "lead nowhere else");
        }
        if (category.equals(INFORMATIONAL) && root.has("vulnerabilities")) {
            judge.fail("6.1.27.3", "/vulnerabilities", "are in an advisory that is for information only");
        }
    }

    private void flaws() throws Unreadable {
        boolean vex = category.equals(VEX);
        if (!root.has("product_tree")) {
            judge.fail("6.1.27.4", "/product_tree", "is missing");
        }
        if (!root.has("vulnerabilities")) {
            judge.fail("6.1.27.11", "/vulnerabilities", "is missing");
        }
        int v = 0;
        for (var vulnerability : root.path("vulnerabilities")) {
            var at = "/vulnerabilities/" + v++;
            if (!vulnerability.has("notes")) {
                judge.fail("6.1.27.5", at + "/notes", "is missing");
            }
            if (!vex && !vulnerability.has("product_status")) {
                judge.fail("6.1.27.6", at + "/product_status", "is missing");
            }
            if (vex) {
                vex(vulnerability, at);
            }
        }
    }

    private void vex(JsonNode vulnerability, String at) throws Unreadable {
        var status = vulnerability.path("product_status");
        if (SAID_BY_VEX.stream().noneMatch(status::has)) {
            judge.fail("6.1.27.7", at + "/product_status", "says nothing that VEX can say");
        }
        if (!vulnerability.has("cve") && !vulnerability.has("ids")) {
            judge.fail("6.1.27.8", at, "has neither a CVE number nor another");
        }
        var reasons = covered(Stream.concat(
                JsonDocument.items(vulnerability, "flags"),
                JsonDocument.items(vulnerability, "threats")
                        .filter(t -> JsonDocument.text(t, "category").equals("impact"))));
        explained("6.1.27.9", status, "known_not_affected", reasons, at, Reason.of("does not say why for "));
        var actions = covered(JsonDocument.items(vulnerability, "remediations"));
        explained("6.1.27.10", status, "known_affected", actions, at, Reason.of("does not say what to do for "));
    }

    private void explained(String test, JsonNode status, String list, Set<String> covered, String at, Reason lacking)
            throws Unreadable {
        int i = 0;
        for (var id : JsonDocument.texts(status, list)) {
            if (!covered.contains(id)) {
                judge.fail(test, at + "/product_status/" + list + "/" + i, lacking.then(Reason.of("{}", id)));
            }
            i++;
        }
    }

    private Set<String> covered(Stream<JsonNode> items) {
        var ids = new HashSet<String>();
        items.forEach(item -> ids.addAll(products.concerned(item)));
        return ids;
    }
}
