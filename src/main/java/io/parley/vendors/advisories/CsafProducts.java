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
    /** Ids of products that are defined a second time, by where they are. */
    final Map<String, String> twice = new LinkedHashMap<>();

    final Map<String, String> groupsTwice = new LinkedHashMap<>();
    /** Names of single versions that are none, "before 4.2" or "<= 3", by where they are. */
    final Map<String, String> ranges = new LinkedHashMap<>();
    /** The ids that relationships and groups speak of, by where they do. */
    final Map<String, String> references = new LinkedHashMap<>();
    /** What helps to recognise a product, by where it is. */
    final Map<String, JsonNode> helpers = new LinkedHashMap<>();

    CsafProducts(JsonNode tree) {
        int f = 0;
        for (var product : tree.path("full_product_names")) {
            define("/product_tree/full_product_names/" + f++, product, "", JsonDocument.text(product, "name"), "");
        }
        branches("/product_tree", tree, "", "", "");
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
            define(
                    at + "/full_product_name",
                    whole,
                    known == null ? "" : known.vendor,
                    JsonDocument.text(whole, "name"),
                    "");
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
                groupsTwice.put(at + "/group_id", id);
            }
        }
    }

    private void branches(String parent, JsonNode node, String vendor, String name, String version) {
        int b = 0;
        for (var branch : node.path("branches")) {
            var at = parent + "/branches/" + b++;
            var label = JsonDocument.text(branch, "name");
            var category = JsonDocument.text(branch, "category");
            var v = category.equals("vendor") ? label : vendor;
            var n = category.equals("product_name") || category.equals("product_family") && name.isEmpty()
                    ? label
                    : name;
            var nr = category.equals("product_version") ? label : version;
            if (category.equals("product_version") && RANGE.matcher(label).find()) {
                ranges.put(at + "/name", label);
            }
            if (branch.has("product")) {
                var product = branch.path("product");
                define(at + "/product", product, v, n.isEmpty() ? JsonDocument.text(product, "name") : n, nr);
            }
            branches(at, branch, v, n, nr);
        }
    }

    private void define(String at, JsonNode product, String vendor, String name, String version) {
        var helper = product.path("product_identification_helper");
        var cpe = JsonDocument.text(helper, "cpe");
        var purl = JsonDocument.text(helper, "purl");
        var id = JsonDocument.text(product, "product_id");
        if (helper.isObject()) {
            helpers.put(at + "/product_identification_helper", helper);
        }
        var made = new Product(
                vendor,
                name,
                version,
                cpe.isEmpty() ? List.of() : List.of(cpe),
                purl.isEmpty() ? List.of() : List.of(purl));
        if (products.put(id, made) != null) {
            twice.put(at + "/product_id", id);
        }
    }

    boolean has(String id) {
        return products.containsKey(id);
    }

    boolean hasGroup(String id) {
        return groups.containsKey(id);
    }

    /** The products that a flag, a threat or a remediation names, by themselves or as a group. */
    Set<String> concerned(JsonNode item) {
        var ids = new HashSet<>(JsonDocument.texts(item, "product_ids"));
        JsonDocument.texts(item, "group_ids").forEach(g -> ids.addAll(groups.getOrDefault(g, List.of())));
        return ids;
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
