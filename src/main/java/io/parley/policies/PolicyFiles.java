package io.parley.policies;

import io.parley.kernel.FormErrors;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** PDFs that are policies or may become one. The same file uploaded again is the same row. */
@ApplicationScoped
@Transactional
class PolicyFiles implements PanacheRepositoryBase<PolicyFile, UUID> {
    /** A file that no text uses is somebody's who went away in the middle. */
    static final Duration KEPT = Duration.ofDays(7);

    private final Clock clock;

    /** {@code title}: as the file calls itself, or empty. */
    record Kept(PolicyPdf pdf, String title) {}

    PolicyFiles(Clock clock) {
        this.clock = clock;
    }

    /** {@code read}: what {@link PdfReader} made of the content, before this: what is refused must not take the transaction with it. */
    Kept keep(UUID by, String name, byte[] content, PdfReader.Read read) {
        tidy();
        var sha256 = Sha256.of(content);
        getEntityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
                .setParameter(1, "policy_file " + sha256)
                .getSingleResult(); // two clicks at once keep one
        var file = find("sha256", sha256).firstResultOptional().orElseGet(() -> {
            var made = new PolicyFile(by, name, content, read, clock.instant());
            persistAndFlush(made);
            return made;
        });
        return new Kept(file.row(), read.title());
    }

    /** Keeps what was uploaded, and the form has it; whatever is wrong is told beside the field {@code upload}. */
    FormErrors take(UUID by, @Nullable FileUpload upload, PolicyForm form) throws IOException {
        try {
            if (upload == null || upload.fileName() == null || upload.fileName().isEmpty()) {
                throw new PdfRefused(PdfRefused.Reason.NO_FILE);
            }
            if (upload.size() > PdfReader.MOST_BYTES) {
                throw new PdfRefused(PdfRefused.Reason.TOO_LARGE);
            }
            var content = Files.readAllBytes(upload.uploadedFile());
            var kept = keep(by, upload.fileName(), content, PdfReader.read(content));
            form.attach(kept.pdf());
            if (form.title().isBlank() && kept.title().length() <= PolicyDraft.MAX_TITLE) {
                form.title = kept.title();
            }
            return FormErrors.none();
        } catch (PdfRefused e) {
            return FormErrors.none().add("upload", PdfWords.say(e));
        }
    }

    private void tidy() {
        getEntityManager()
                .createQuery("""
                        delete from PolicyFile f where f.uploadedAt < ?1
                          and not exists (select 1 from PolicyVersion v where v.fileId = f.id)
                          and not exists (select 1 from PolicyTranslation t where t.fileId = f.id)
                        """)
                .setParameter(1, clock.instant().minus(KEPT))
                .executeUpdate();
    }

    /** Without its bytes. */
    Optional<PolicyPdf> find(@Nullable UUID id) {
        return id == null
                ? Optional.empty()
                : getEntityManager()
                        .createQuery(
                                "select new io.parley.policies.PolicyPdf(f.id, f.sha256, f.name, f.pages, f.bytes,"
                                        + " f.text) from PolicyFile f where f.id = ?1",
                                PolicyPdf.class)
                        .setParameter(1, id)
                        .getResultStream()
                        .findFirst();
    }

    /** Throws when it is absent or another company's. */
    PolicyFile get(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    /** Whether it is or was the text of a policy for everybody to read. */
    boolean isPublished(UUID id) {
        return getEntityManager()
                        .createQuery("""
                                select count(v) from PolicyVersion v where v.publishedAt is not null and (v.fileId = ?1
                                  or exists (select 1 from PolicyTranslation t where t.policyVersionId = v.id and t.fileId = ?1))
                                """, Long.class)
                        .setParameter(1, id)
                        .getSingleResult()
                > 0;
    }
}
