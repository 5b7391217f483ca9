package io.parley.policies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** What in a Markdown text cannot be published, or will not look as its author thinks; each with its line, counted from one. */
final class TextFaults {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final Parser PARSER = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    /** {@code UNSAFE_LINK} and {@code HIDDEN} are refused; the others are told. */
    enum Kind {
        UNSAFE_LINK,
        HIDDEN,
        HTML,
        PICTURE
    }

    /** {@code what}: the link's address, the sign's code point, the tag or the picture's address. */
    record Fault(Kind kind, int line, String what) {
        boolean refused() {
            return kind == Kind.UNSAFE_LINK || kind == Kind.HIDDEN;
        }
    }

    private TextFaults() {}

    static List<Fault> of(String markdown) {
        var faults = new ArrayList<>(hidden(markdown));
        PARSER.parse(markdown).accept(new Look(faults));
        return faults;
    }

    /**
     * Signs that are not seen and make a text read otherwise than it is stored: those that turn the direction of writing
     * (CVE-2021-42574) and those without any width. A joiner between two letters is part of many scripts and stays.
     */
    static List<Fault> hidden(String text) {
        var faults = new ArrayList<Fault>();
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
            } else if (isHidden(c) && !(i == 0 && c == '\uFEFF')) {
                faults.add(new Fault(Kind.HIDDEN, line, String.format(Locale.ROOT, "U+%04X", (int) c)));
            }
        }
        return faults;
    }

    private static boolean isHidden(char c) {
        return c >= '\u202A' && c <= '\u202E'
                || c >= '\u2066' && c <= '\u2069'
                || c == '\u200B'
                || c == '\u200E'
                || c == '\u200F'
                || c == '\u2060'
                || c == '\uFEFF';
    }

    private static final class Look extends AbstractVisitor {
        private final List<Fault> faults;

        private Look(List<Fault> faults) {
            this.faults = faults;
        }

        @Override
        public void visit(Link link) {
            address(link, link.getDestination());
            visitChildren(link);
        }

        @Override
        public void visit(LinkReferenceDefinition link) {
            address(link, link.getDestination());
        }

        @Override
        public void visit(Image image) {
            add(Kind.PICTURE, image, image.getDestination());
        }

        @Override
        public void visit(HtmlBlock html) {
            add(Kind.HTML, html, html.getLiteral().lines().findFirst().orElse(""));
        }

        @Override
        public void visit(HtmlInline html) {
            add(Kind.HTML, html, html.getLiteral());
        }

        /** An address within this text or this site has no scheme. */
        private void address(Node at, String address) {
            var plain = address.replaceAll("[\\p{Cntrl}\\s]", "");
            int colon = plain.indexOf(':');
            boolean within = colon < 0 || plain.substring(0, colon).matches(".*[/?#].*");
            if (!within && !SCHEMES.contains(plain.substring(0, colon).toLowerCase(Locale.ROOT))
                    || plain.startsWith("//")) {
                add(Kind.UNSAFE_LINK, at, address);
            }
        }

        private void add(Kind kind, Node at, String what) {
            var block = at;
            while (block.getSourceSpans().isEmpty() && block.getParent() != null) {
                block = block.getParent();
            }
            int line = block.getSourceSpans().isEmpty()
                    ? 1
                    : block.getSourceSpans().get(0).getLineIndex() + 1;
            faults.add(new Fault(kind, line, what.length() > 80 ? what.substring(0, 80) + "…" : what));
        }
    }
}
