package io.parley.policies;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** A policy's Markdown (CommonMark) as a page shows it, and what differs between two versions. */
final class PolicyText {
    private static final int TOP = 2; // the page has its own first heading
    private static final int LOWEST = 6;
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .omitSingleParagraphP(false)
            .build();

    /** What a rule's page may be made of, whatever the renderer before it lets through. */
    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements("h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "ul", "ol", "li", "blockquote", "pre", "code")
            .allowElements("em", "strong", "a")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("start")
            .onElements("ol")
            .allowUrlProtocols("https", "http", "mailto", "tel")
            .toFactory();

    /** Marks that no author can type stand for the tags until everything else is escaped. */
    private static final String GONE = "\uE000";

    private static final String GONE_END = "\uE001";
    private static final String NEW = "\uE002";
    private static final String NEW_END = "\uE003";

    private PolicyText() {}

    /** Typed HTML is shown as text, addresses that run something are left out, pictures become their description. */
    static RawString html(String markdown) {
        var text = PARSER.parse(markdown);
        var headings = new Headings();
        text.accept(headings);
        text.accept(new Shift(TOP - headings.highest));
        return new RawString(ALLOWED.sanitize(RENDERER.render(text)));
    }

    /** {@code title}: its heading's words, or empty before the first one. */
    public record Section(int number, String title, RawString html) {
        /** Of its field in the form. */
        public String key() {
            return "section-" + number;
        }
    }

    /** The text cut at its highest headings of which there are several; one section where there are none. */
    static List<Section> sections(String markdown) {
        var html = html(markdown).getValue();
        for (int level = TOP; level <= LOWEST; level++) {
            var parts = html.split("(?=<h" + level + ">)");
            if (parts.length > 2) {
                return numbered(parts, level);
            }
        }
        return numbered(new String[] {html}, TOP);
    }

    private static List<Section> numbered(String[] parts, int level) {
        var sections = new ArrayList<Section>();
        for (var part : parts) {
            var title = Pattern.compile("^<h" + level + ">(.*?)</h" + level + ">", Pattern.DOTALL)
                    .matcher(part);
            var words = title.find() ? title.group(1).replaceAll("<[^>]*>", "") : "";
            sections.add(new Section(sections.size() + 1, unescaped(words), new RawString(part)));
        }
        return List.copyOf(sections);
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** One paragraph or line. {@code kind}: equal, insert, delete, change; {@code html} marks words as del and ins. */
    public record Line(String kind, RawString html) {}

    /** From the older text to the newer, in the order of reading; empty lines are left out. */
    static List<Line> difference(String older, String newer) {
        var generator = DiffRowGenerator.create()
                .showInlineDiffs(true)
                .mergeOriginalRevised(true)
                .inlineDiffByWord(true)
                .lineNormalizer(line -> line)
                .oldTag(start -> start ? GONE : GONE_END)
                .newTag(start -> start ? NEW : NEW_END)
                .build();
        return rows(generator, older, newer).stream()
                .map(PolicyText::line)
                .filter(l -> !l.html.getValue().isBlank())
                .toList();
    }

    /** One line of both texts; {@code kind} as in {@link Line}, a side that has nothing is empty. */
    public record Pair(String kind, RawString older, RawString newer) {}

    /** As {@link #difference}, the older text on one side and the newer on the other. */
    static List<Pair> beside(String older, String newer) {
        var generator = DiffRowGenerator.create()
                .showInlineDiffs(true)
                .inlineDiffByWord(true)
                .lineNormalizer(line -> line)
                .oldTag(start -> start ? GONE : GONE_END)
                .newTag(start -> start ? NEW : NEW_END)
                .build();
        return rows(generator, older, newer).stream()
                .filter(row -> !row.getOldLine().isBlank() || !row.getNewLine().isBlank())
                .map(row -> new Pair(
                        row.getTag().name().toLowerCase(Locale.ROOT),
                        marked(row.getOldLine()),
                        marked(row.getNewLine())))
                .toList();
    }

    private static List<DiffRow> rows(DiffRowGenerator generator, String older, String newer) {
        var lines = lines(older);
        return generator.generateDiffRows(lines, LineDiff.of(lines, lines(newer)));
    }

    private static RawString marked(String text) {
        return new RawString(escaped(text)
                .replace(GONE, "<del>")
                .replace(GONE_END, "</del>")
                .replace(NEW, "<ins>")
                .replace(NEW_END, "</ins>"));
    }

    private static Line line(DiffRow row) {
        var text = row.getTag() == DiffRow.Tag.INSERT && !row.getOldLine().contains(NEW)
                ? NEW + row.getNewLine() + NEW_END
                : row.getOldLine();
        return new Line(row.getTag().name().toLowerCase(Locale.ROOT), marked(text));
    }

    private static List<String> lines(String text) {
        return text.replaceAll("[\uE000-\uE003]", "")
                .replace('\f', '\n') // where a page of a PDF ends
                .lines()
                .toList();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static final class Headings extends AbstractVisitor {
        private int highest = LOWEST;

        @Override
        public void visit(Heading heading) {
            highest = Math.min(highest, heading.getLevel());
        }
    }

    private static final class Shift extends AbstractVisitor {
        private final int by;
        private int last = TOP - 1;

        private Shift(int by) {
            this.by = by;
        }

        /** No level is left out on the way down: people who listen to the page count on that. */
        @Override
        public void visit(Heading heading) {
            last = Math.min(Math.min(LOWEST, heading.getLevel() + by), last + 1);
            heading.setLevel(last);
            visitChildren(heading);
        }

        @Override
        public void visit(Image image) {
            Node child = image.getFirstChild();
            while (child != null) {
                var next = child.getNext();
                image.insertBefore(child);
                child = next;
            }
            image.unlink();
        }
    }
}
