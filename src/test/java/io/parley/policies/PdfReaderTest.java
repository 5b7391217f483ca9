package io.parley.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.policies.PdfRefused.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionNamed;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.junit.jupiter.api.Test;

/** Which PDFs can be a policy, and what is read in them. */
class PdfReaderTest {
    private static final String TEXT = "What you may and may not do with messengers at work.";
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    @Test
    void paragraphsAndListsOfEachPageAreReadInAnyLanguage() {
        var read = PdfReader.read(Pdfs.with(
                d -> d.getDocumentInformation().setTitle("Zprávy v práci"),
                """
                Zprávy v práci
                Údaje zákazníků zůstávají v nástrojích ze seznamu, ať je posíláte odkudkoli a
                komukoli, a to i večer.
                • Než něco zkusíte, zeptejte se.
                • Soukromé skupiny nezakládejte.""",
                "",
                "Page three is about what happens when somebody leaves."));
        assertThat(read.title()).isEqualTo("Zprávy v práci");
        assertThat(read.pages()).hasSize(3);
        assertThat(read.pages().get(0).lines())
                .containsExactly(
                        "Zprávy v práci",
                        "Údaje zákazníků zůstávají v nástrojích ze seznamu, ať je posíláte odkudkoli a komukoli, a to"
                                + " i večer.",
                        "• Než něco zkusíte, zeptejte se.",
                        "• Soukromé skupiny nezakládejte.");
        assertThat(PdfText.silent(read.text())).containsExactly(2);
    }

    @Test
    void whereReadingBeginsAndLinksToTheWebAreAllowed() {
        assertThat(PdfReader.read(Pdfs.with(
                                d -> {
                                    var to = new PDPageFitDestination();
                                    to.setPage(d.getPage(0));
                                    var action = new PDActionGoTo();
                                    action.setDestination(to);
                                    d.getDocumentCatalog().setOpenAction(action);
                                    link(d, "https://example.org/rules");
                                    link(d, "mailto:privacy@example.org");
                                },
                                TEXT))
                        .pages())
                .containsExactly(TEXT);
    }

    @Test
    void aFileInWhichSomethingHappensIsRefusedByName() {
        refused(Reason.SCRIPT, d -> d.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')")));
        refused(Reason.SCRIPT, d -> unreferenced(d, "JS", new COSString("app.alert('x')")));
        refused(Reason.AUTOMATIC, d -> {
            var print = new PDActionNamed();
            print.setN("Print");
            d.getDocumentCatalog().setOpenAction(print);
        });
        refused(Reason.AUTOMATIC, d -> d.getPage(0).getCOSObject().setItem(COSName.AA, new COSDictionary()));
        refused(Reason.LAUNCH, d -> {
            var link = new PDAnnotationLink();
            link.setAction(new PDActionLaunch());
            d.getPage(0).setAnnotations(List.of(link));
        });
        refused(Reason.ATTACHMENT, PdfReaderTest::attach);
        refused(Reason.ACTIVE, d -> {
            var form = new PDAcroForm(d);
            form.getCOSObject().setItem("XFA", new COSArray());
            d.getDocumentCatalog().setAcroForm(form);
        });
        refused(Reason.ACTIVE, d -> unreferenced(d, "Subtype", COSName.getPDFName("RichMedia")));
        refused(Reason.UNSAFE_LINK, d -> link(d, "java\nscript:alert(1)"));
        refused(Reason.UNSAFE_LINK, d -> link(d, "file:///etc/passwd"));
    }

    @Test
    void aProtectedFileIsRefusedWhetherItOpensOrNot() {
        for (var password : List.of("secret", "")) {
            refused(Reason.ENCRYPTED, d -> {
                var policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
                policy.setEncryptionKeyLength(128);
                d.protect(policy);
            });
        }
    }

    @Test
    void whatIsNoPdfOrBrokenOrTooLargeIsRefused() {
        assertRefused(Reason.NO_FILE, new byte[0]);
        assertRefused(Reason.NOT_PDF, "# Rules\n\nKeep to them.".getBytes(StandardCharsets.UTF_8));
        assertRefused(Reason.NOT_PDF, "PK\u0003\u0004 a document of another kind".getBytes(StandardCharsets.UTF_8));
        assertRefused(Reason.BROKEN, "%PDF-1.7\nand then nothing that makes sense".getBytes(StandardCharsets.UTF_8));
        assertRefused(Reason.BROKEN, Arrays.copyOf(Pdfs.of(TEXT), 900));
        assertRefused(Reason.TOO_LARGE, Arrays.copyOf(Pdfs.of(TEXT), PdfReader.MOST_BYTES + 1));
        assertRefused(Reason.NO_TEXT, Pdfs.of(""));
    }

    @Test
    void pagesAreCountedWhateverTheFileSaysOfItself() {
        assertThatThrownBy(() -> PdfReader.read(Pdfs.ofPages(10_000))).isInstanceOfSatisfying(PdfRefused.class, e -> {
            assertThat(e.reason()).isEqualTo(Reason.TOO_MANY_PAGES);
            assertThat(e.what()).isEqualTo("10000");
        });
        assertThat(PdfReader.read(Pdfs.ofPages(PdfReader.MOST_PAGES)).pages()).hasSize(PdfReader.MOST_PAGES);
    }

    @Test
    void theTestVirusIsFoundPackedOrNot() {
        assertRefused(Reason.TEST_VIRUS, EICAR.getBytes(StandardCharsets.US_ASCII));
        refused(Reason.TEST_VIRUS, d -> {
            var stream = d.getDocument().createCOSStream();
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(("x".repeat(3000) + EICAR).getBytes(StandardCharsets.US_ASCII));
            }
            d.getDocumentCatalog().getCOSObject().setItem("Kept", stream);
        });
    }

    @Test
    void whatUnpacksToGigabytesIsRefusedBeforeItDoes() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflater = new DeflaterOutputStream(packed)) {
            var zeros = new byte[1024 * 1024];
            for (int i = 0; i < 70; i++) {
                deflater.write(zeros);
            }
        }
        for (var filter : List.of("FlateDecode", "Fl", "ASCII85Decode")) { // the last one lies
            refused(Reason.TOO_COMPLEX, d -> {
                var stream = d.getDocument().createCOSStream();
                try (var out = stream.createRawOutputStream()) {
                    out.write(packed.toByteArray());
                }
                stream.setItem(COSName.FILTER, COSName.getPDFName(filter));
                d.getDocumentCatalog().getCOSObject().setItem("Kept", stream);
            });
        }
    }

    @Test
    void aPageThatDrawsItselfOverAndOverIsRefused() {
        refused(Reason.TOO_COMPLEX, d -> {
            COSStream inner = null;
            for (int level = 0; level < 40; level++) {
                var form = d.getDocument().createCOSStream();
                form.setItem(COSName.TYPE, COSName.XOBJECT);
                form.setItem(COSName.SUBTYPE, COSName.FORM);
                form.setItem(COSName.BBOX, new org.apache.pdfbox.pdmodel.common.PDRectangle(9, 9).getCOSArray());
                draw(form, inner);
                inner = form;
            }
            var page = new PDPage();
            d.addPage(page);
            var content = d.getDocument().createCOSStream();
            page.getCOSObject().setItem(COSName.CONTENTS, content);
            var resources = draw(content, inner);
            page.getCOSObject().setItem(COSName.RESOURCES, resources);
        });
    }

    /** Bytes that nobody thought of: refused by name or read, and nothing else. */
    @Test
    void changedBytesNeverDoAnythingElse() {
        var random = new Random(6);
        var good = Pdfs.of(TEXT + "\nAnd more.", TEXT);
        for (int i = 0; i < 300; i++) {
            var bad = good.clone();
            for (int n = 0; n < 1 + i % 20; n++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(PdfReader.read(bad).pages()).isNotEmpty();
            } catch (PdfRefused e) {
                assertThat(e.reason()).isNotNull();
            }
        }
    }

    private static COSDictionary draw(COSStream into, @org.jspecify.annotations.Nullable COSStream inner)
            throws IOException {
        var resources = new COSDictionary();
        if (inner != null) {
            var objects = new COSDictionary();
            objects.setItem("X", inner);
            resources.setItem(COSName.XOBJECT, objects);
        }
        into.setItem(COSName.RESOURCES, resources);
        try (var out = into.createOutputStream()) {
            out.write((inner == null ? "q Q" : "/X Do /X Do").getBytes(StandardCharsets.US_ASCII));
        }
        return resources;
    }

    private static void link(PDDocument document, String address) throws IOException {
        var uri = new PDActionURI();
        uri.setURI(address);
        var link = new PDAnnotationLink();
        link.setAction(uri);
        var all = new java.util.ArrayList<>(document.getPage(0).getAnnotations());
        all.add(link);
        document.getPage(0).setAnnotations(all);
    }

    private static void unreferenced(PDDocument document, String key, org.apache.pdfbox.cos.COSBase value) {
        var dictionary = new COSDictionary();
        dictionary.setItem(key, value);
        document.getDocumentCatalog().getCOSObject().setItem("Kept", dictionary);
    }

    private static void attach(PDDocument document) throws IOException {
        var file = new PDEmbeddedFile(document, new java.io.ByteArrayInputStream(new byte[] {1, 2, 3}));
        var spec = new PDComplexFileSpecification();
        spec.setFile("more.txt");
        spec.setEmbeddedFile(file);
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("more.txt", spec));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    private static void refused(Reason reason, Pdfs.Change change) {
        assertRefused(reason, Pdfs.with(change, TEXT));
    }

    private static void assertRefused(Reason reason, byte[] file) {
        assertThatThrownBy(() -> PdfReader.read(file))
                .isInstanceOfSatisfying(
                        PdfRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
