package io.parley.attestation;

import io.parley.kernel.FormErrors;
import io.parley.kernel.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** How many answers one bundle takes, known before anybody makes it. */
@ApplicationScoped
class BundleLimit {
    private final EvidenceConfig config;
    private final EvidenceRecords records;
    private final LogTables tables;
    private final Clock clock;

    BundleLimit(EvidenceConfig config, EvidenceRecords records, LogTables tables, Clock clock) {
        this.config = config;
        this.records = records;
        this.tables = tables;
        this.clock = clock;
    }

    int most() {
        return config.mostAnswers();
    }

    boolean isAbove(int answers) {
        return answers > most();
    }

    /** Says beside the form what keeps its bundle from being made now. */
    void refuse(EvidenceForm form, LocalDate today, boolean frozen, FormErrors errors) {
        var words = Languages.messages(EvidenceMessages.class);
        if (frozen) {
            errors.add("preset", words.frozen());
        } else if (!errors.present() && isAbove(form.wish(today))) {
            errors.add("preset", words.failedTooMany(most()));
        }
    }

    private boolean isAbove(EvidenceWish wish) {
        var head = tables.findHead().orElse(LogHead.NONE);
        return isAbove(records.count(EvidenceFilter.now(wish, head, clock.instant())));
    }
}
