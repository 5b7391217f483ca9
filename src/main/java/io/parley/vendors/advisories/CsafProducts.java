package io.parley.vendors.advisories;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The product tree of a CSAF document: which ids it defines, what each is called, and the groups of them. */
final class CsafProducts {
    /** {@code version} is empty where the branch names none. */
    record Product(String vendor, String name, String version, List<String> cpes, List<String> purls) {}

    private static final Pattern RANGE =
            Pattern.compile("[<>]|(?i)(^|\\s)(after|all|before|earlier|later|prior|versions)(\\s|$)");

    private final Map<String, Product> products = new LinkedHashMap<>();
    private final Map<String, List<String>> groups = new HashMap<>();
    final Set<String> twice = new HashSet<>();
    final Set<String> groupsTwice = new HashSet<>();
    /** Names of single versions that are none: "before 4.2", "<= 3". */
    final Set<String> ranges = new HashSet<>();
    /** The ids that relationships and groups speak of, by where they do. */
    final Map<String, String> references = new LinkedHashMap<>();

    CsafProducts(JsonNode tree) {
        JsonDocument.items(tree, "full_product_names").forEach(p -> define(p, "", JsonDocument.text(p, "name"), ""));
        branches(tree, "", "", "");
        int r = 0;
        for (var relationship : tree.path("relationships")) {
            var at = "/product_tree/relationships/" + r++;
            var part = JsonDocument.text(relationship, "product_reference");
            references.put(at + "/product_reference", part);
            references.put(
                    at + "/relates_to_product_reference",
                    JsonDocument.text(relationship, "relates_to_product_reference"));
            var known = products.get(part);
            var whole = relationship.path("full_product_name");
            define(whole, known == null ? "" : known.vendor, JsonDocument.text(whole, "name"), "");
        }
        int g = 0;
        for (var group : tree.path("product_groups")) {
            var at = "/product_tree/product_groups/" + g++;
            var id = JsonDocument.text(group, "group_id");
            var ids = JsonDocument.texts(group, "product_ids");
            for (int i = 0; i < ids.size(); i++) {
                references.put(at + "/product_ids/" + i, ids.get(i));
            }
            if (groups.put(id, ids) != null) {
                groupsTwice.add(id);
            }
        }
    }

    private void branches(JsonNode node, String vendor, String name, String version) {
        for (var branch : node.path("branches")) {
            var label = JsonDocument.text(branch, "name");
            var category = JsonDocument.text(branch, "category");
            var v = category.equals("vendor") ? label : vendor;
            var n = category.equals("product_name") || category.equals("product_family") && name.isEmpty()
                    ? label
                    : name;
            var nr = category.equals("product_version") ? label : version;
            if (category.equals("product_version") && RANGE.matcher(label).find()) {
                ranges.add(label);
            }
            if (branch.has("product")) {
                var product = branch.path("product");
                define(product, v, n.isEmpty() ? JsonDocument.text(product, "name") : n, nr);
            }
            branches(branch, v, n, nr);
        }
    }

    private void define(JsonNode product, String vendor, String name, String version) {
        var helper = product.path("product_identification_helper");
        var cpe = JsonDocument.text(helper, "cpe");
        var purl = JsonDocument.text(helper, "purl");
        var id = JsonDocument.text(product, "product_id");
        var made = new Product(
                vendor,
                name,
                version,
                cpe.isEmpty() ? List.of() : List.of(cpe),
                purl.isEmpty() ? List.of() : List.of(purl));
        if (products.put(id, made) != null) {
            twice.add(id);
        }
    }

    boolean has(String id) {
        return products.containsKey(id);
    }

    boolean hasGroup(String id) {
        return groups.containsKey(id);
    }

    List<String> members(String group) {
        return groups.getOrDefault(group, List.of());
    }

    List<Product> named(Iterable<String> ids) {
        var found = new ArrayList<Product>();
        for (var id : ids) {
            var product = products.get(id);
            if (product != null) {
                found.add(product);
            }
        }
        return found;
    }

    Set<String> ids() {
        return products.keySet();
    }
}
