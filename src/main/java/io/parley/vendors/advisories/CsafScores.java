package io.parley.vendors.advisories;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The mandatory tests of CSAF 2.0 about the one score we read: the base score of CVSS 3 and its word. */
final class CsafScores {
    /** How the base metrics are called beside the vector, and their words by the letters of the vector. */
    private static final Map<String, String> METRICS = Map.of(
            "attackVector", "AV",
            "attackComplexity", "AC",
            "privilegesRequired", "PR",
            "userInteraction", "UI",
            "scope", "S",
            "confidentialityImpact", "C",
            "integrityImpact", "I",
            "availabilityImpact", "A");

    private final CsafJudge judge;

    CsafScores(CsafJudge judge) {
        this.judge = judge;
    }

    /** {@code at}: the path of the vulnerability. */
    void check(JsonNode vulnerability, String at) throws Unreadable {
        var scored = new HashSet<String>();
        int s = 0;
        for (var score : vulnerability.path("scores")) {
            var here = at + "/scores/" + s++;
            if (score.has("cvss_v3")) {
                once(score, here, scored);
                vector(score.path("cvss_v3"), here + "/cvss_v3");
            }
        }
    }

    private void once(JsonNode score, String at, Set<String> scored) throws Unreadable {
        var version = JsonDocument.text(score.path("cvss_v3"), "version");
        int p = 0;
        for (var id : JsonDocument.texts(score, "products")) {
            if (!scored.add(version + " " + id)) {
                judge.fail("6.1.7", at + "/products/" + p, "gives {} a second score of CVSS {}", id, version);
            }
            p++;
        }
    }

    private void vector(JsonNode cvss, String at) throws Unreadable {
        var version = JsonDocument.text(cvss, "version");
        var text = JsonDocument.text(cvss, "vectorString");
        var vector = CvssVector.find(text);
        if (vector.isEmpty() || !vector.get().version().equals(version)) {
            judge.fail("6.1.8", at + "/vectorString", "\"{}\" is not a vector of CVSS {}", text, version);
            return;
        }
        var score = cvss.path("baseScore");
        if (!score.isNumber() || score.doubleValue() < 0 || score.doubleValue() > 10) {
            judge.fail("6.1.8", at + "/baseScore", "is not a number from 0 to 10");
            return;
        }
        double base = score.doubleValue();
        var word = JsonDocument.text(cvss, "baseSeverity");
        if (word.isEmpty()) {
            judge.fail("6.1.8", at + "/baseSeverity", "is missing");
        } else if (!word.equals(CvssVector.severity(base))) {
            judge.fail("6.1.9", at + "/baseSeverity", "{} is not the word for {}", word, base);
        }
        if (!vector.get().scores(base)) {
            judge.fail("6.1.9", at + "/baseScore", "{} does not follow from {}", base, text);
        }
        for (var metric : METRICS.entrySet()) {
            var said = JsonDocument.text(cvss, metric.getKey());
            var letter = vector.get().metrics().getOrDefault(metric.getValue(), "");
            if (!said.isEmpty() && !said.startsWith(letter)) {
                judge.fail("6.1.10", at + "/" + metric.getKey(), "{} is not what the vector says", said);
            }
        }
    }
}
