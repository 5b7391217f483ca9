package io.parley.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class EvidenceFileTest {
    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    @Test
    void whatAFileIsIsReadFromItsContent() throws IOException {
        assertThat(EvidenceFile.of("agreement.pdf", PDF).mediaType()).isEqualTo("application/pdf");
        assertThat(EvidenceFile.of("Zápis.TXT", "Domluveno ve středu\n".getBytes(StandardCharsets.UTF_8))
                        .mediaType())
                .isEqualTo("text/plain");
        assertThat(EvidenceFile.of("minutes.docx", zip(Map.of("word/document.xml", "<w/>".getBytes())))
                        .mediaType())
                .isEqualTo(OfficeFile.WORD);
        assertThat(EvidenceFile.of("list.ods", zip(Map.of("mimetype", OfficeFile.ODS.getBytes())))
                        .mediaType())
                .isEqualTo(OfficeFile.ODS);
    }

    @Test
    void anotherKindThanTheNameSaysIsRefused() throws IOException {
        refused(Refused.Why.FILE_TYPE, "picture.png", PDF);
        refused(Refused.Why.FILE_TYPE, "page.html", "<script>alert(1)</script>".getBytes());
        refused(Refused.Why.FILE_TYPE, "program.pdf", new byte[] {'M', 'Z', 0, 1, 2});
        refused(Refused.Why.FILE_TYPE, "archive.zip", zip(Map.of("a.txt", "a".getBytes())));
        refused(Refused.Why.FILE_EMPTY, "empty.txt", new byte[0]);
        refused(Refused.Why.FILE_TOO_LARGE, "large.txt", new byte[EvidenceFile.MOST_BYTES + 1]);
    }

    @Test
    void theTestVirusIsFoundPlainAndPacked() throws IOException {
        refused(Refused.Why.FILE_MALWARE, "eicar.txt", EICAR);
        refused(
                Refused.Why.FILE_MALWARE,
                "eicar.docx",
                zip(Map.of("word/document.xml", "<w/>".getBytes(), "word/media/x.txt", EICAR)));
    }

    @Test
    void aBombIsRefusedBeforeItGoesOff() throws IOException {
        var bomb = zip(Map.of("word/document.xml", new byte[60 * 1024 * 1024]));
        assertThat(bomb.length).as("small enough to be sent").isLessThan(EvidenceFile.MOST_BYTES);
        refused(Refused.Why.FILE_BOMB, "bomb.docx", bomb);
        var many = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 2_100; i++) {
            many.put("word/" + i, new byte[0]);
        }
        refused(Refused.Why.FILE_BOMB, "many.docx", zip(many));
        refused(
                Refused.Why.FILE_MACROS,
                "macros.docx",
                zip(Map.of("word/document.xml", "<w/>".getBytes(), "word/vbaProject.bin", new byte[] {1})));
    }

    @Test
    void aPathInANameIsRefused() throws IOException {
        for (var name :
                List.of("../../etc/passwd.txt", "C:\\boot.txt", "/tmp/a.txt", ".hidden.txt", "a\u0000.txt", " ")) {
            refused(Refused.Why.FILE_NAME, name, "a".getBytes());
        }
        refused(
                Refused.Why.FILE_NAME,
                "slip.docx",
                zip(Map.of("word/document.xml", "<w/>".getBytes(), "../../evil", new byte[] {1})));
    }

    private static void refused(Refused.Why why, String name, byte[] content) {
        assertThatThrownBy(() -> EvidenceFile.of(name, content))
                .as(name)
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.why()).isEqualTo(why);
                    assertThat(refused.field()).isEqualTo("file");
                });
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
