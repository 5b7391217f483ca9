package io.parley.attestation;

import io.parley.kernel.Languages;
import io.parley.kernel.Pdf;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** summary.pdf: a bundle on one page, for people. */
@ApplicationScoped
class BundleSummary {
    @CheckedTemplate(basePath = "attestation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BundleSummaryPaper(
            String language,
            String company,
            @Nullable LocalDate begin,
            LocalDate asOf,
            String cutoff,
            String preset,
            boolean withNames,
            int total,
            long size,
            String log,
            String export,
            List<SummaryRow> policies)
            implements TemplateInstance {}

    /** In the language of whoever asked for it. */
    byte[] pdf(BundleData data, List<SummaryRow> policies) {
        var html = data.read(() -> new BundleSummaryPaper(
                        data.language(),
                        data.companyName(),
                        data.begin(),
                        data.asOf(),
                        AckRecorder.time(data.cutoff()),
                        data.preset().title(Languages.messages(EvidenceMessages.class)),
                        data.withNames(),
                        data.total(),
                        data.size(),
                        data.key().verifier().name(),
                        data.id().toString(),
                        policies)
                .render());
        return Pdf.of(html, data.cutoff());
    }
}
