package io.parley.catalog;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads every fact of the files for source, day and kind, and writes down what it found. */
record CatalogQuality(List<Item> items, List<Line> lines) {
    /** What people in companies use most, by our own judgement: nobody publishes such a list. */
    static final List<String> MOST_USED = List.of(
            "whatsapp",
            "messenger",
            "instagram",
            "telegram",
            "signal",
            "viber",
            "imessage",
            "discord",
            "linkedin",
            "teams",
            "slack",
            "zoom",
            "google-meet",
            "google-chat",
            "webex",
            "gmail",
            "exchange-online",
            "google-drive",
            "onedrive-business",
            "dropbox");

    /**
     * One known fact. {@code own}: the vendor speaks at that address (hosts of vendors carry strangers' sites too, which are press);
     * {@code test}: an independent test says it.
     */
    record Item(Tool tool, Fact fact, boolean own, boolean test) {
        String key() {
            return tool.slug + " " + fact.attribute;
        }

        String value() {
            return String.join(", ", fact.answer);
        }
    }

    /** One tool. {@code open}: questions about permanence and two-factor at which nobody looked. */
    record Line(
            String slug,
            String name,
            int known,
            int searched,
            long own,
            List<String> open,
            LocalDate from,
            LocalDate to) {}

    static CatalogQuality of(CatalogReader.Content content, List<Attribute> questions) {
        var vendors = content.vendors().stream().collect(Collectors.toMap(v -> v.slug, Function.identity()));
        var items = new ArrayList<Item>();
        var lines = new ArrayList<Line>();
        for (var tool : content.tools()) {
            var places = places(tool.tool(), vendors);
            var known = tool.facts().stream()
                    .filter(f -> f.answer.length > 0)
                    .map(f -> new Item(
                            tool.tool(),
                            f,
                            !"press".equals(f.sourceKind) && isOf(places, f.source),
                            "independent-test".equals(f.sourceKind)))
                    .toList();
            items.addAll(known);
            lines.add(line(tool, known, questions));
        }
        return new CatalogQuality(items, lines);
    }

    /** {@code count} facts in an order that {@code seed} alone decides, so that anyone draws the same ones. */
    List<Item> draw(String seed, int count) {
        return items.stream()
                .sorted(Comparator.comparing(i -> hash(seed + " " + i.key())))
                .limit(count)
                .toList();
    }

    long count(java.util.function.Predicate<Item> which) {
        return items.stream().filter(which).count();
    }

    /** In percent, rounded down. */
    long ownOrTested() {
        return 100 * count(i -> i.own() || i.test()) / items.size();
    }

    private static Line line(ToolReader.WithFacts tool, List<Item> known, List<Attribute> questions) {
        var facts = tool.facts().stream().collect(Collectors.toMap(f -> f.attribute, Function.identity()));
        var open = Answer.all(questions, facts).stream()
                .filter(a -> a.state() == Answer.State.UNKNOWN)
                .map(Answer::attribute)
                .filter(a -> a.group() == Attribute.Group.PERMANENCE || a.group() == Attribute.Group.TWO_FACTOR)
                .map(Attribute::key)
                .toList();
        var days = tool.facts().stream().map(f -> f.observedOn).sorted().toList();
        return new Line(
                tool.tool().slug,
                tool.tool().name,
                known.size(),
                tool.facts().size() - known.size(),
                known.stream().filter(i -> i.own() || i.test()).count(),
                open,
                days.isEmpty() ? LocalDate.MIN : days.get(0),
                days.isEmpty() ? LocalDate.MIN : days.get(days.size() - 1));
    }

    private static List<String> places(Tool tool, Map<String, Vendor> vendors) {
        var vendor = vendors.get(tool.vendorSlug);
        return Stream.of(
                        Stream.of(tool.domains),
                        Stream.ofNullable(tool.website).map(CatalogQuality::host),
                        Stream.ofNullable(vendor.homepage).map(CatalogQuality::host),
                        Stream.of(vendor.speaksAt))
                .flatMap(Function.identity())
                .toList();
    }

    private static boolean isOf(List<String> places, String source) {
        var uri = URI.create(source);
        return places.stream().anyMatch(place -> {
            int slash = place.indexOf('/');
            var host = slash < 0 ? place : place.substring(0, slash);
            return (uri.getHost().equals(host) || uri.getHost().endsWith("." + host))
                    && (slash < 0 || (uri.getPath() + "/").startsWith(place.substring(slash) + "/"));
        });
    }

    private static String host(String address) {
        var host = URI.create(address).getHost();
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
