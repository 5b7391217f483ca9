package io.parley.vendors.advisories;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.vendors.FactName;
import io.parley.vendors.LedgerSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A record of the CVE list, form 5.x, with the container that CISA adds. */
final class CveReader {
    private static final Set<String> UNSPECIFIED = Set.of("", "*", "unspecified", "n/a", "-");

    /** "before version 5.17.10", "prior to 5.13.5" and "&gt;= 2.0, &lt; 2.6.1": with a dot, so that no day or count is taken for one. */
    private static final Pattern BEFORE = Pattern.compile(
            "(?:\\bbefore +(?:version +)?|\\bprior to +(?:version +)?|(?:^|[, ])< *)"
                    + "v?([0-9][0-9A-Za-z+-]*(?:\\.[0-9][0-9A-Za-z+-]*)+)(?![0-9A-Za-z]|\\.[0-9A-Za-z])",
            Pattern.CASE_INSENSITIVE);

    private final Reading reading;
    private final JsonNode record;
    private final JsonNode cna;
    private final String id;
    private final List<Claim> claims = new ArrayList<>();
    private final Identifiers identifiers = new Identifiers();

    private CveReader(Reading reading, JsonNode record, String id) {
        this.reading = reading;
        this.record = record;
        this.id = id;
        cna = record.path("containers").path("cna");
    }

    static void read(byte[] content, Reading reading) throws Unreadable {
        var record = JsonDocument.parse(content);
        if (!JsonDocument.text(record, "dataVersion").startsWith("5.")) {
            throw new Unreadable("/dataVersion", "is not 5.x");
        }
        var meta = record.path("cveMetadata");
        var id = JsonDocument.text(meta, "cveId");
        if (!KevReader.CVE_ID.matcher(id).matches()) {
            throw new Unreadable("/cveMetadata/cveId", "\"{}\" is not a CVE number", id);
        }
        var reader = new CveReader(reading, record, id);
        switch (JsonDocument.text(meta, "state")) {
            case "PUBLISHED" -> reader.published(meta, content);
            case "REJECTED" -> reader.rejected(meta, content);
            default -> throw new Unreadable("/cveMetadata/state", "is neither PUBLISHED nor REJECTED");
        }
    }

    private void rejected(JsonNode meta, byte[] content) {
        var replacements = JsonDocument.texts(cna, "replacedBy").stream()
                .filter(other -> KevReader.CVE_ID.matcher(other).matches())
                .toList();
        reading.advisories.add(
                advisory(Advisory.Status.REJECTED, replacements.isEmpty() ? null : replacements.get(0), meta, content));
    }

    private void published(JsonNode meta, byte[] content) throws Unreadable {
        if (!cna.isObject()) {
            throw new Unreadable("/containers/cna", "is missing");
        }
        var published = day("/cveMetadata/datePublished", meta, "datePublished");
        var told = day("/containers/cna/datePublic", cna, "datePublic");
        if (published == null && !JsonDocument.text(meta, "datePublished").isEmpty()) {
            throw new Unreadable("/cveMetadata/datePublished", "is no day that can be");
        }
        if (told != null && published != null && told.isAfter(published.plusDays(1))) {
            reading.note("/containers/cna/datePublic", "was published before it was public");
        }
        if (told != null) {
            claims.add(Claim.dated(id, FactName.PUBLIC, Reading.on(told), LedgerSource.CVE_LIST, 8));
        } else if (published != null) {
            claims.add(Claim.dated(id, FactName.PUBLIC, Reading.noLaterThan(published), LedgerSource.CVE_LIST, 8));
        }
        affected();
        versions();
        severity();
        exploitation();
        identifiers.tag("assigner", JsonDocument.text(meta, "assignerShortName"));
        JsonDocument.texts(cna, "tags").forEach(tag -> identifiers.tag("tag", tag));
        JsonDocument.items(cna, "references").forEach(r -> identifiers.reference(JsonDocument.text(r, "url")));
        reading.advisories.add(advisory(Advisory.Status.LIVE, null, meta, content));
    }

    private Advisory advisory(Advisory.Status status, @Nullable String replacedBy, JsonNode meta, byte[] content) {
        return new Advisory(
                Feed.CVE,
                id,
                status,
                replacedBy,
                "https://www.cve.org/CVERecord?id=" + id,
                reading.upTo(JsonDocument.text(meta, "dateUpdated")),
                List.of(),
                identifiers.list(),
                List.copyOf(claims),
                Hash.of(content));
    }

    private List<JsonNode> containers() {
        var all = new ArrayList<>(List.of(cna));
        JsonDocument.items(record.path("containers"), "adp").forEach(all::add);
        return all;
    }

    private void affected() {
        for (var container : containers()) {
            JsonDocument.items(container, "affected").forEach(product -> {
                if (!JsonDocument.text(product, "defaultStatus").equals("unaffected") || product.has("versions")) {
                    identifiers.product(JsonDocument.text(product, "vendor"), JsonDocument.text(product, "product"));
                    JsonDocument.texts(product, "cpes").forEach(identifiers::cpe);
                    identifiers.reference(JsonDocument.text(product, "repo"));
                }
            });
        }
    }

    /** A version names a fix; it dates nothing. */
    private void versions() {
        var fixed = new TreeSet<String>();
        JsonDocument.items(cna, "affected")
                .flatMap(product -> JsonDocument.items(product, "versions"))
                .filter(v -> !JsonDocument.text(v, "versionType").equals("git"))
                .forEach(v -> {
                    if (JsonDocument.text(v, "status").equals("affected")) {
                        fixed.add(JsonDocument.text(v, "lessThan"));
                        fixed.addAll(toldInWords(v));
                    }
                    JsonDocument.items(v, "changes")
                            .filter(c -> JsonDocument.text(c, "status").equals("unaffected"))
                            .forEach(c -> fixed.add(JsonDocument.text(c, "at")));
                });
        fixed.removeAll(UNSPECIFIED);
        var value = Versions.of(fixed);
        if (!value.isEmpty()) {
            claims.add(Claim.valued(id, FactName.FIXED_VERSION, value, LedgerSource.CVE_LIST, 8));
        }
    }

    /** Some write into the version what a field of the form would say. */
    private static List<String> toldInWords(JsonNode version) {
        boolean told = version.has("lessThan") || version.has("lessThanOrEqual");
        return BEFORE.matcher(told ? "" : JsonDocument.text(version, "version"))
                .results()
                .map(words -> words.group(1))
                .toList();
    }

    private void severity() {
        for (var container : containers()) {
            for (var metric : container.path("metrics")) {
                for (var form : List.of("cvssV4_0", "cvssV3_1", "cvssV3_0")) {
                    var word = Severity.of(JsonDocument.text(metric.path(form), "baseSeverity"));
                    if (!word.isEmpty()) {
                        claims.add(Claim.valued(id, FactName.SEVERITY, word, LedgerSource.CVE_LIST, 8));
                        return;
                    }
                }
            }
        }
    }

    /** CISA's own judgement: exploitation was known by then; when it began is not said. */
    private void exploitation() {
        JsonDocument.items(record.path("containers"), "adp")
                .flatMap(adp -> JsonDocument.items(adp, "metrics"))
                .map(metric -> metric.path("other"))
                .filter(other -> JsonDocument.text(other, "type").equals("ssvc"))
                .map(other -> other.path("content"))
                .filter(content -> JsonDocument.items(content, "options")
                        .anyMatch(o -> JsonDocument.text(o, "Exploitation").equals("active")))
                .findFirst()
                .ifPresent(content -> claims.add(Claim.dated(
                        id,
                        FactName.EXPLOITATION_REPORTED,
                        Reading.noLaterThan(day("/containers/adp", content, "timestamp")),
                        LedgerSource.CVE_LIST,
                        8)));
    }

    private @Nullable LocalDate day(String position, JsonNode node, String field) {
        var text = JsonDocument.text(node, field);
        return text.isEmpty() ? null : reading.day(position, field, text);
    }
}
