package io.parley.vendors.advisories;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.vendors.FactName;
import io.parley.vendors.LedgerSource;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An advisory of form CSAF 2.0. Each vulnerability in it is a case of its own. */
final class CsafReader {
    private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9._:-]+");
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_ADDRESS = 1_000;
    private static final List<String> AFFECTED =
            List.of("first_affected", "known_affected", "last_affected", "first_fixed", "fixed", "recommended");

    private final Reading reading;
    private final JsonNode document;
    private final CsafProducts products;
    private final String id;
    private final boolean byVendor;
    private final List<Claim> claims = new ArrayList<>();

    private CsafReader(Reading reading, JsonNode root, CsafProducts products) {
        this.reading = reading;
        this.products = products;
        document = root.path("document");
        id = JsonDocument.text(document.path("tracking"), "id");
        byVendor = JsonDocument.text(document.path("publisher"), "category").equals("vendor");
    }

    static void read(byte[] content, Reading reading) throws Unreadable {
        var root = JsonDocument.parse(content);
        var publisher = JsonDocument.text(root.path("document").path("publisher"), "namespace");
        var judge = new CsafJudge(publisher, reading);
        CsafSchema.check(root, judge);
        var products = new CsafProducts(root.path("product_tree"));
        CsafTests.check(root, products, judge);
        var reader = new CsafReader(reading, root, products);
        if (reader.id.length() > LONGEST_ID || !FeedFault.printable(reader.id).equals(reader.id)) {
            throw new Unreadable("/document/tracking/id", "is not a number that can be written down");
        }
        var identifiers = new Identifiers();
        var about = new LinkedHashSet<String>();
        int v = 0;
        for (var vulnerability : root.path("vulnerabilities")) {
            reader.vulnerability(vulnerability, v);
            about.addAll(reader.affected(vulnerability));
            v++;
        }
        for (var product : products.named(v == 0 ? products.ids() : about)) {
            identifiers.product(product.vendor(), product.name());
            product.cpes().forEach(identifiers::cpe);
            product.purls().forEach(identifiers::purl);
        }
        identifiers.tag("publisher", publisher);
        reading.advisories.add(new Advisory(
                Feed.CSAF,
                reader.id,
                Advisory.Status.LIVE,
                null,
                reader.address(),
                reading.upTo(JsonDocument.text(reader.document.path("tracking"), "current_release_date")),
                List.of(),
                identifiers.list(),
                List.copyOf(reader.claims),
                Hash.of(content)));
    }

    /** VEX says of some products that they are not affected: those make no case. */
    private List<String> affected(JsonNode vulnerability) {
        var status = vulnerability.path("product_status");
        return status.isMissingNode()
                ? List.copyOf(products.ids())
                : AFFECTED.stream()
                        .flatMap(s -> JsonDocument.texts(status, s).stream())
                        .toList();
    }

    private void vulnerability(JsonNode vulnerability, int number) {
        var at = "/vulnerabilities/" + number;
        var caseId = caseId(vulnerability, number);
        var kind = byVendor ? LedgerSource.VENDOR_ADVISORY : LedgerSource.RESEARCHER;
        var released = day("/document/tracking", document.path("tracking"), "initial_release_date");
        claims.add(Claim.dated(
                caseId,
                byVendor ? FactName.VENDOR_PUBLISHED : FactName.THIRD_PARTY_PUBLISHED,
                Reading.on(released),
                kind,
                10));
        var told = day(at, vulnerability, "release_date");
        if (told != null) {
            claims.add(Claim.dated(caseId, FactName.PUBLIC, Reading.on(told), kind, 10));
        }
        var reported = earliest(at + "/involvements", vulnerability.path("involvements"), "party", "vendor");
        if (reported != null) {
            claims.add(Claim.dated(caseId, FactName.REPORTED, Reading.on(reported), kind, 10));
        }
        var fixed = earliest(at + "/remediations", vulnerability.path("remediations"), "category", "vendor_fix");
        if (fixed != null) {
            claims.add(Claim.dated(caseId, FactName.FIX_AVAILABLE, Reading.on(fixed), kind, 10));
        }
        if (fixed != null && reported != null && fixed.isBefore(reported)) {
            reading.note(at, "was fixed before it was reported");
        }
        versions(vulnerability, caseId, kind);
        severity(vulnerability, caseId, kind);
    }

    private void versions(JsonNode vulnerability, String caseId, LedgerSource kind) {
        var versions = new TreeSet<String>();
        for (var status : List.of("first_fixed", "fixed")) {
            products.named(JsonDocument.texts(vulnerability.path("product_status"), status))
                    .forEach(p -> versions.add(p.version()));
        }
        versions.remove("");
        var value = Versions.of(versions);
        if (!value.isEmpty()) {
            claims.add(Claim.valued(caseId, FactName.FIXED_VERSION, value, kind, 10));
        }
    }

    /** By the vector: one large vendor writes "critical" beside any score of 3.0. */
    private void severity(JsonNode vulnerability, String caseId, LedgerSource kind) {
        JsonDocument.items(vulnerability, "scores")
                .map(score -> CvssVector.find(JsonDocument.text(score.path("cvss_v3"), "vectorString")))
                .flatMap(Optional::stream)
                .map(vector -> Severity.of(CvssVector.severity(vector.base())))
                .filter(word -> !word.isEmpty())
                .findFirst()
                .ifPresent(word -> claims.add(Claim.valued(caseId, FactName.SEVERITY, word, kind, 10)));
    }

    private @Nullable LocalDate earliest(String at, JsonNode list, String field, String value) {
        LocalDate earliest = null;
        int i = 0;
        for (var item : list) {
            var day = JsonDocument.text(item, field).equals(value) ? day(at + "/" + i, item, "date") : null;
            if (day != null && (earliest == null || day.isBefore(earliest))) {
                earliest = day;
            }
            i++;
        }
        return earliest;
    }

    private String caseId(JsonNode vulnerability, int number) {
        var cve = JsonDocument.text(vulnerability, "cve");
        if (!cve.isEmpty()) {
            return cve;
        }
        var other = JsonDocument.items(vulnerability, "ids")
                .map(i -> JsonDocument.text(i, "text"))
                .filter(text -> !text.isBlank() && text.length() <= LONGEST_ID)
                .findFirst()
                .orElse(id + ":" + (number + 1));
        return ODD.matcher(other).replaceAll("-");
    }

    /** Where people can read it: its own page, else the first it names, else the publisher's. */
    private String address() {
        var own = JsonDocument.items(document, "references")
                .filter(r -> JsonDocument.text(r, "category").equals("self"))
                .map(r -> JsonDocument.text(r, "url"))
                .filter(url -> isAddress(url) && !url.endsWith(".json"));
        var others = JsonDocument.items(document, "references").map(r -> JsonDocument.text(r, "url"));
        var namespace = JsonDocument.text(document.path("publisher"), "namespace");
        return Stream.concat(
                        own,
                        Stream.concat(
                                others, Stream.of(namespace, "https://" + namespace.replaceFirst("^[a-z]+:/*", ""))))
                .filter(CsafReader::isAddress)
                .findFirst()
                .orElse("https://docs.oasis-open.org/csaf/csaf/v2.0/");
    }

    private static boolean isAddress(String text) {
        try {
            return text.length() <= LONGEST_ADDRESS
                    && text.startsWith("https://")
                    && URI.create(text).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private @Nullable LocalDate day(String position, JsonNode node, String field) {
        var text = JsonDocument.text(node, field);
        return text.isEmpty() ? null : reading.day(position + "/" + field, field, text);
    }
}
