package io.parley.vendors.advisories;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.vendors.FactName;
import io.parley.vendors.LedgerSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** An advisory in the OSV form, as GitHub, Go and Python write it, in JSON or YAML. */
final class OsvReader {
    static final Pattern ID = Pattern.compile("[A-Za-z0-9]{2,20}(-[A-Za-z0-9]{1,20}){1,4}");
    private static final Map<String, String> PURL_TYPES = Map.of(
            "npm", "npm",
            "PyPI", "pypi",
            "Maven", "maven",
            "crates.io", "cargo",
            "Go", "golang",
            "RubyGems", "gem",
            "NuGet", "nuget",
            "Packagist", "composer");

    private OsvReader() {}

    static void json(byte[] content, Reading reading) throws Unreadable {
        read(JsonDocument.parse(content), content, reading);
    }

    static void yaml(byte[] content, Reading reading) throws Unreadable {
        read(yamlTree(content), content, reading);
    }

    /** Plain YAML only: no types, no names twice, few aliases; dates stay texts. */
    static JsonNode yamlTree(byte[] content) throws Unreadable {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(20);
        options.setNestingDepthLimit(50);
        options.setCodePointLimit(1_000_000);
        var dump = new DumperOptions();
        try {
            Object tree = new Yaml(new SafeConstructor(options), new Representer(dump), dump, options, new TextDates())
                    .load(StrictText.of(content));
            var node = JsonDocument.MAPPER.<JsonNode>valueToTree(tree);
            if (node == null || !node.isObject()) {
                throw new Unreadable("", "is not a YAML mapping");
            }
            return node;
        } catch (MarkedYAMLException e) {
            var at = e.getProblemMark();
            throw new Unreadable(
                    at == null ? "" : "line " + (at.getLine() + 1) + ", column " + (at.getColumn() + 1),
                    "is not YAML: {}",
                    e.getProblem());
        } catch (YAMLException | IllegalArgumentException e) {
            throw new Unreadable("", "is not YAML that can be read");
        }
    }

    private static final class TextDates extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
            addImplicitResolver(Tag.INT, INT, "-+0123456789");
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
        }
    }

    private static void read(JsonNode record, byte[] content, Reading reading) throws Unreadable {
        var id = JsonDocument.text(record, "id");
        if (!ID.matcher(id).matches()) {
            throw new Unreadable("/id", "\"{}\" is not the number of an advisory", id);
        }
        if (JsonDocument.text(record, "modified").isEmpty()) {
            throw new Unreadable("/modified", "is missing");
        }
        boolean github = id.startsWith("GHSA-");
        var kind = github ? LedgerSource.GITHUB_ADVISORY : LedgerSource.AGGREGATOR;
        var claims = new ArrayList<Claim>();
        var published = JsonDocument.text(record, "published");
        // A database also brings in old advisories: the day it published one is the latest it can have been public.
        var day = published.isEmpty() ? null : reading.day("/published", "published", published);
        if (day != null) {
            claims.add(Claim.dated(id, FactName.PUBLIC, Reading.noLaterThan(day), kind, 6));
        }
        var changed = reading.upTo(JsonDocument.text(record, "modified"));
        if (day != null && changed != null && changed.isBefore(day)) {
            reading.note("/modified", "was last changed before it was published");
        }
        var identifiers = new Identifiers();
        var fixed = new TreeSet<String>();
        JsonDocument.items(record, "affected").forEach(affected -> {
            identify(affected.path("package"), identifiers);
            JsonDocument.items(affected, "ranges")
                    .filter(r -> !JsonDocument.text(r, "type").equals("GIT"))
                    .flatMap(r -> JsonDocument.items(r, "events"))
                    .forEach(event -> fixed.add(JsonDocument.text(event, "fixed")));
        });
        fixed.remove("");
        if (!fixed.isEmpty() && !Versions.of(fixed).isEmpty()) {
            claims.add(Claim.valued(id, FactName.FIXED_VERSION, Versions.of(fixed), kind, 6));
        }
        var severity = Severity.of(JsonDocument.text(record.path("database_specific"), "severity"));
        if (!severity.isEmpty()) {
            claims.add(Claim.valued(id, FactName.SEVERITY, severity, kind, 6));
        }
        JsonDocument.items(record, "references").forEach(r -> identifiers.reference(JsonDocument.text(r, "url")));
        reading.advisories.add(new Advisory(
                github ? Feed.GHSA : Feed.OSV,
                id,
                record.hasNonNull("withdrawn") ? Advisory.Status.WITHDRAWN : Advisory.Status.LIVE,
                null,
                github ? "https://github.com/advisories/" + id : "https://osv.dev/vulnerability/" + id,
                changed,
                aliases(record, reading),
                identifiers.list(),
                List.copyOf(claims),
                Hash.of(content)));
    }

    private static List<String> aliases(JsonNode record, Reading reading) {
        var found = new ArrayList<String>();
        for (var alias : JsonDocument.texts(record, "aliases")) {
            if (ID.matcher(alias).matches()) {
                found.add(alias);
            } else {
                reading.note("/aliases", "\"{}\" is not a number and is left out", alias);
            }
        }
        return List.copyOf(found);
    }

    private static void identify(JsonNode affected, Identifiers identifiers) {
        var purl = JsonDocument.text(affected, "purl");
        var type = PURL_TYPES.get(JsonDocument.text(affected, "ecosystem").split(":")[0]);
        var name = JsonDocument.text(affected, "name");
        if (!purl.isEmpty()) {
            identifiers.purl(purl);
        } else if (type != null && !name.isEmpty()) {
            identifiers.purl(
                    "pkg:" + type + "/" + (type.equals("maven") ? name.replace(':', '/') : name.replace("@", "%40")));
        }
    }
}
