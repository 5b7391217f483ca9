package io.parley.policies;

import io.quarkus.qute.RawString;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The text of a PDF as it is kept and shown: pages divided by form feeds, a paragraph or an item of a list on each line. A PDF knows
 * lines on paper only; where paragraphs end is made out from their lengths.
 */
final class PdfText {
    private static final String BULLET = "• ";
    private static final Pattern ITEM = Pattern.compile("^(?:[•●▪■◦‣·\uF0B7\uF0A7]\\s*|[-–—*]\\s+)(?=\\S)");
    private static final Pattern NUMBERED =
            Pattern.compile("^(?:\\d{1,3}(?:\\.\\d{1,3})*[.)]?|[a-z]\\)|\\(\\w{1,3}\\))\\s+\\S.*");

    /** A line that ends before this part of the longest one on its page ends its paragraph. */
    private static final double SHORT = 0.8;

    private PdfText() {}

    static String joined(List<String> pages) {
        return String.join("\f", pages);
    }

    static List<String> pages(String text) {
        return List.of(text.split("\f", -1));
    }

    /** Numbers of pages on which nothing is written, counted from one. */
    static List<Integer> silent(String text) {
        var pages = pages(text);
        return IntStream.range(0, pages.size())
                .filter(i -> pages.get(i).isBlank())
                .mapToObj(i -> i + 1)
                .toList();
    }

    /** Without signs that are not seen. */
    static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\u00A0', ' ')
                .replaceAll("[\u00AD\u200B\u200E\u200F\u2060\uFEFF\u202A-\u202E\u2066-\u2069\uE000-\uE003]", "")
                .replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
    }

    /** {@code lines}: as they stand on paper, an empty one where a paragraph surely ends. */
    static String page(String lines) {
        var all = clean(lines).lines().map(String::strip).toList();
        int longest = all.stream().mapToInt(String::length).max().orElse(0);
        var paragraphs = new ArrayList<String>();
        var open = new StringBuilder();
        for (var line : all) {
            var item = ITEM.matcher(line);
            boolean begins = item.find() || NUMBERED.matcher(line).matches();
            if (line.isEmpty() || begins) {
                close(open, paragraphs);
            }
            if (line.isEmpty()) {
                continue;
            }
            if (!open.isEmpty() && !open.toString().endsWith("-")) {
                open.append(' ');
            }
            open.append(ITEM.matcher(line).replaceFirst(BULLET));
            if (line.length() < SHORT * longest) {
                close(open, paragraphs);
            }
        }
        close(open, paragraphs);
        return String.join("\n", paragraphs);
    }

    private static void close(StringBuilder open, List<String> paragraphs) {
        if (!open.isEmpty()) {
            paragraphs.add(open.toString().replaceAll(" {2,}", " "));
            open.setLength(0);
        }
    }

    /** All pages, each under its number; {@code language}: of the text. */
    static RawString html(String text, String language) {
        return new RawString(sections(text, language).stream()
                .map(section -> section.html().getValue())
                .collect(Collectors.joining()));
    }

    /** A section is a page. */
    static List<PolicyText.Section> sections(String text, String language) {
        var words = PdfWords.words(language);
        var sections = new ArrayList<PolicyText.Section>();
        for (var page : pages(text)) {
            int number = sections.size() + 1;
            var title = words.page(number);
            var content = page.isBlank()
                    ? "<p class=\"soft\">" + PolicyText.escaped(words.pageWithoutText()) + "</p>"
                    : blocks(page.lines().toList());
            sections.add(new PolicyText.Section(
                    number, title, new RawString("<h2>" + PolicyText.escaped(title) + "</h2>" + content)));
        }
        return List.copyOf(sections);
    }

    private static String blocks(List<String> lines) {
        var html = new StringBuilder();
        boolean list = false;
        for (var line : lines) {
            boolean item = line.startsWith(BULLET);
            if (item != list) {
                html.append(item ? "<ul>" : "</ul>");
                list = item;
            }
            html.append(item ? "<li>" : "<p>")
                    .append(PolicyText.escaped(item ? line.substring(BULLET.length()) : line))
                    .append(item ? "</li>" : "</p>");
        }
        return html.append(list ? "</ul>" : "").toString();
    }
}
