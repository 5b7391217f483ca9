package io.parley.vendors.advisories;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Collects what a record is about, in the one form that rules are written against. */
final class Identifiers {
    private static final int MOST = 200;
    private static final int LONGEST = 250;
    /** Places where anybody keeps anything: there the repository says whose it is, not the host. */
    private static final Set<String> SHARED = Set.of("github.com", "gitlab.com");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final LinkedHashSet<String> found = new LinkedHashSet<>();

    void product(String vendor, String product) {
        if (!product.isBlank() && !"n/a".equalsIgnoreCase(product.strip())) {
            add("product:" + tidy(vendor) + "|" + tidy(product));
        }
    }

    void cpe(String cpe) {
        add("cpe:" + cpe.strip().toLowerCase(Locale.ROOT));
    }

    void purl(String purl) {
        add("purl:" + purl.strip());
    }

    void tag(String kind, String value) {
        if (!value.isBlank()) {
            add(kind + ":" + tidy(value));
        }
    }

    void reference(String address) {
        try {
            var uri = URI.create(address.strip());
            if (uri.getHost() == null) {
                return;
            }
            var host = uri.getHost().toLowerCase(Locale.ROOT);
            var parts = uri.getPath() == null ? new String[0] : uri.getPath().split("/");
            add("ref:" + (SHARED.contains(host) && parts.length > 2 ? host + "/" + parts[1] + "/" + parts[2] : host));
        } catch (IllegalArgumentException e) {
            // An address that is none says nothing about whose it is.
        }
    }

    List<String> list() {
        return List.copyOf(found);
    }

    private void add(String identifier) {
        if (found.size() < MOST && identifier.length() <= LONGEST && identifier.indexOf('\0') < 0) {
            found.add(identifier);
        }
    }

    private static String tidy(String text) {
        return BLANKS.matcher(text.strip()).replaceAll(" ");
    }
}
