package io.parley.register;

import io.parley.catalog.Category;
import io.parley.catalog.Keyed;
import io.parley.catalog.OwnToolDraft;
import io.parley.kernel.FormErrors;
import io.parley.kernel.Languages;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was typed about a tool of one's own; {@code domains} with blanks or commas between. */
record OwnToolForm(String name, String vendor, String category, String website, String domains, String reason) {
    private static final int MOST_NAME = 60;
    private static final int MOST_ADDRESS = 200;
    private static final int MOST_DOMAINS = 10;

    static OwnToolForm of(
            @Nullable String name,
            @Nullable String vendor,
            @Nullable String category,
            @Nullable String website,
            @Nullable String domains,
            @Nullable String reason) {
        return new OwnToolForm(
                ReasonCheck.cleaned(name),
                ReasonCheck.cleaned(vendor),
                ReasonCheck.cleaned(category),
                ReasonCheck.cleaned(website),
                ReasonCheck.cleaned(domains),
                ReasonCheck.cleaned(reason));
    }

    /** Empty, and the errors say why, where it cannot be added. */
    Optional<OwnToolDraft> check(FormErrors errors) {
        var words = Languages.messages(OwnToolMessages.class);
        checkName(name, errors);
        if (vendor.isEmpty() || vendor.length() > MOST_NAME) {
            errors.add("vendor", words.badVendor(MOST_NAME));
        }
        var kind = Keyed.find(Category.class, category);
        if (kind.isEmpty()) {
            errors.add("category", words.badCategory());
        }
        if (!website.isEmpty() && !isAddress(website)) {
            errors.add("website", words.badAddress());
        }
        if (listDomains().size() > MOST_DOMAINS || listDomains().stream().anyMatch(d -> !isDomain(d))) {
            errors.add("domains", words.badDomains(MOST_DOMAINS));
        }
        var problem = ReasonCheck.problem(reason);
        if (!problem.isEmpty()) {
            errors.add("reason", problem);
        }
        return errors.present()
                ? Optional.empty()
                : Optional.of(new OwnToolDraft(
                        name, vendor, kind.orElseThrow(), website.isEmpty() ? null : website, listDomains()));
    }

    static void checkName(String name, FormErrors errors) {
        if (name.isEmpty() || name.length() > MOST_NAME) {
            errors.add("name", Languages.messages(OwnToolMessages.class).badName(MOST_NAME));
        }
    }

    static boolean isAddress(String text) {
        try {
            var address = new URI(text);
            return text.length() <= MOST_ADDRESS && "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private List<String> listDomains() {
        return Arrays.stream(domains.toLowerCase(Locale.ROOT).split("[\\s,;]+"))
                .filter(d -> !d.isEmpty())
                .distinct()
                .toList();
    }

    private static boolean isDomain(String text) {
        return text.length() <= MOST_ADDRESS
                && text.matches("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");
    }
}
