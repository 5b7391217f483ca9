package io.parley.vendors.advisories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Every form that is read, with a good document of it: the first of its corpus for {@link FeedFuzz}. */
enum FeedForm {
    CVE("cve", "good.json"),
    KEV_JSON("kevJson", "good.json"),
    KEV_CSV("kevCsv", "good.csv"),
    OSV_JSON("osvJson", "good.json"),
    OSV_YAML("osvYaml", "good.yaml"),
    CSAF("csaf", "good.json"),
    CSAF_LIST("csafList", "good.json"),
    TAGS("tags", "good.csv"),
    END_OF_LIFE("endOfLife", "good.json");

    private static final String CORPUS = "FeedFuzzInputs/";

    private final String corpus;
    private final String document;

    FeedForm(String corpus, String document) {
        this.corpus = corpus;
        this.document = document;
    }

    /** As it would be found: one form says in its name what it is about. */
    String file() {
        return this == END_OF_LIFE ? "messenger.json" : corpus + document.substring(document.indexOf('.'));
    }

    String good() {
        try (var file = Objects.requireNonNull(FeedForm.class.getResourceAsStream(CORPUS + corpus + "/" + document))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isCsv() {
        return document.endsWith(".csv");
    }

    boolean isYaml() {
        return document.endsWith(".yaml");
    }
}
