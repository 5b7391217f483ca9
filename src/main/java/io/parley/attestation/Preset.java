package io.parley.attestation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a bundle holds beside the answers, everybody asked, the texts and the proofs, chosen by who wants it. The table is in
 * decision record 045.
 */
enum Preset {
    EVERYTHING(true, true, true),
    SOC_2(true, false, true),
    ISO_27001(true, true, false),
    NIS_2(true, false, false),
    OFF_CHANNEL(true, true, true),
    WORKS_COUNCIL(false, true, false);

    /** Whether names may be in it at all. */
    final boolean names;

    final boolean decisions;
    final boolean acts;

    Preset(boolean names, boolean decisions, boolean acts) {
        this.names = names;
        this.decisions = decisions;
        this.acts = acts;
    }

    /** Of a period that ends on the day it is as of. */
    boolean hasPeriod() {
        return this == SOC_2;
    }

    /** {@code ISO_27001} → {@code iso-27001}: what forms, programs and tables call it. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Preset> find(String key) {
        return Arrays.stream(values()).filter(p -> p.key().equals(key)).findFirst();
    }

    /** Throws for what no preset is called. */
    static Preset get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("No preset is called " + key));
    }

    String title(EvidenceMessages words) {
        return switch (this) {
            case EVERYTHING -> words.presetEverything();
            case SOC_2 -> "SOC 2";
            case ISO_27001 -> "ISO/IEC 27001";
            case NIS_2 -> "NIS2";
            case OFF_CHANNEL -> words.presetOffChannel();
            case WORKS_COUNCIL -> words.presetWorksCouncil();
        };
    }

    String text(EvidenceMessages words) {
        return switch (this) {
            case EVERYTHING, OFF_CHANNEL -> words.presetAll();
            case SOC_2 -> words.presetPeriod();
            case ISO_27001 -> words.presetDecisions();
            case NIS_2 -> words.presetAnswers();
            case WORKS_COUNCIL -> words.presetNameless();
        };
    }
}
