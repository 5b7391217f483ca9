package io.parley.vendors.advisories;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Whatever bytes come, each reader ends with records that are whole or a word about what is wrong. In the suite the corpus is read
 * ({@code src/test/resources/…/FeedFuzzInputs}); {@code make fuzz TEST=FeedFuzz#cve} looks for bytes that nobody thought of.
 */
class FeedFuzz {
    @FuzzTest(maxDuration = "1m")
    void cve(byte[] content) {
        read(FeedForm.CVE, content);
    }

    @FuzzTest(maxDuration = "1m")
    void kevJson(byte[] content) {
        read(FeedForm.KEV_JSON, content);
    }

    @FuzzTest(maxDuration = "1m")
    void kevCsv(byte[] content) {
        read(FeedForm.KEV_CSV, content);
    }

    @FuzzTest(maxDuration = "1m")
    void osvJson(byte[] content) {
        read(FeedForm.OSV_JSON, content);
    }

    @FuzzTest(maxDuration = "1m")
    void osvYaml(byte[] content) {
        read(FeedForm.OSV_YAML, content);
    }

    @FuzzTest(maxDuration = "1m")
    void csaf(byte[] content) {
        read(FeedForm.CSAF, content);
    }

    @FuzzTest(maxDuration = "1m")
    void csafList(byte[] content) {
        read(FeedForm.CSAF_LIST, content);
    }

    @FuzzTest(maxDuration = "1m")
    void tags(byte[] content) {
        read(FeedForm.TAGS, content);
    }

    @FuzzTest(maxDuration = "1m")
    void endOfLife(byte[] content) {
        read(FeedForm.END_OF_LIFE, content);
    }

    private static void read(FeedForm form, byte[] content) {
        FeedFiles.assertWhole(FeedFiles.read(form.file(), content));
    }
}
