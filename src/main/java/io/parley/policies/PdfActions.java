package io.parley.policies;

import io.parley.policies.PdfRefused.Reason;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;

/**
 * Refuses a PDF in which anything can happen (ISO 32000-2, 12.6): it looks at every object, whether a page leads to it or not. Links
 * to places in the text and to web and mail addresses stay.
 */
final class PdfActions {
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final Set<String> LAUNCHES = Set.of("Launch", "GoToR", "GoToE", "Thread");
    private static final Set<String> ACTS = Set.of(
            "SubmitForm",
            "ImportData",
            "ResetForm",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute",
            "GoTo3DView",
            "SetOCGState",
            "Hide");
    private static final Set<String> SHOWS = Set.of("RichMedia", "Movie", "Screen", "Sound", "3D");
    private static final List<COSName> SCRIPTS = names("JS", "JavaScript");
    private static final List<COSName> ATTACHMENTS = names("EmbeddedFiles", "EF", "Collection");

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();

    private boolean automatic;

    private PdfActions() {}

    /** Throws {@link PdfRefused} at the first one. */
    static void refuse(COSDocument document) throws IOException {
        var actions = new PdfActions();
        actions.add(document.getTrailer());
        for (var key : List.copyOf(document.getXrefTable().keySet())) {
            actions.add(document.getObjectFromPool(key).getObject());
            actions.look();
        }
        actions.look();
        if (actions.automatic) { // last, since what it does says more
            throw new PdfRefused(Reason.AUTOMATIC);
        }
    }

    private static List<COSName> names(String... names) {
        return java.util.Arrays.stream(names).map(COSName::getPDFName).toList();
    }

    private void add(@org.jspecify.annotations.Nullable COSBase object) {
        // What is referred to has a number, and its turn comes by that.
        if (object != null && !(object instanceof COSObject) && seen.add(object)) {
            open.add(object);
        }
    }

    private void look() {
        while (!open.isEmpty()) {
            var object = open.remove();
            if (object instanceof COSArray array) {
                array.forEach(this::add);
            } else if (object instanceof COSDictionary dictionary) { // a stream is one as well
                look(dictionary);
                dictionary.getValues().forEach(this::add);
            }
        }
    }

    private void look(COSDictionary dictionary) {
        var action = name(dictionary, COSName.S);
        if (action.equals("JavaScript") || SCRIPTS.stream().anyMatch(dictionary::containsKey)) {
            throw new PdfRefused(Reason.SCRIPT);
        }
        if (LAUNCHES.contains(action)) {
            throw new PdfRefused(Reason.LAUNCH);
        }
        if (ATTACHMENTS.stream().anyMatch(dictionary::containsKey)
                || name(dictionary, COSName.SUBTYPE).equals("FileAttachment")
                || name(dictionary, COSName.TYPE).equals("EmbeddedFile")) {
            throw new PdfRefused(Reason.ATTACHMENT);
        }
        if (ACTS.contains(action)
                || SHOWS.contains(name(dictionary, COSName.SUBTYPE))
                || dictionary.containsKey(COSName.getPDFName("XFA"))) {
            throw new PdfRefused(Reason.ACTIVE);
        }
        automatic |= dictionary.containsKey(COSName.AA) || opens(dictionary);
        if (action.equals("URI") && dictionary.getDictionaryObject(COSName.getPDFName("URI")) instanceof COSString to) {
            link(to.getString());
        }
    }

    /** Most programs write where to begin reading: that is allowed, anything else on opening is not. */
    private static boolean opens(COSDictionary dictionary) {
        return dictionary.getDictionaryObject(COSName.OPEN_ACTION) instanceof COSDictionary action
                && !name(action, COSName.S).equals("GoTo");
    }

    private static void link(String address) {
        var plain = address.replaceAll("[\\p{Cntrl}\\s]", "");
        int colon = plain.indexOf(':');
        if (colon >= 0 && !SCHEMES.contains(plain.substring(0, colon).toLowerCase(Locale.ROOT))) {
            throw new PdfRefused(Reason.UNSAFE_LINK, plain.length() > 80 ? plain.substring(0, 80) + "…" : plain);
        }
    }

    private static String name(COSDictionary dictionary, COSName key) {
        return dictionary.getDictionaryObject(key) instanceof COSName name ? name.getName() : "";
    }
}
