package io.parley.policies;

import io.parley.catalog.Tools;
import io.parley.kernel.Languages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Policies as one employee sees them: what waits, what was answered, and a text with where they stand. */
@ApplicationScoped
@Transactional
class MyPolicies {
    private static final int MOST = 200;

    private final PolicyVersions versions;
    private final PolicyTranslations translations;
    private final PolicyFiles files;
    private final Assignments assignments;
    private final Acknowledgments acknowledgments;
    private final Quizzes quizzes;
    private final Tools tools;

    MyPolicies(
            PolicyVersions versions,
            PolicyTranslations translations,
            PolicyFiles files,
            Assignments assignments,
            Acknowledgments acknowledgments,
            Quizzes quizzes,
            Tools tools) {
        this.versions = versions;
        this.translations = translations;
        this.files = files;
        this.assignments = assignments;
        this.acknowledgments = acknowledgments;
        this.quizzes = quizzes;
        this.tools = tools;
    }

    /** {@code receipt} is the id of the answer. */
    public record Answered(UUID receipt, UUID version, String title, String label, String choice, Instant at) {
        Answered titled(String title) {
            return new Answered(receipt, version, title, label, choice, at);
        }
    }

    /**
     * {@code wording}: as this person reads it, {@code file}: null where it is no PDF, {@code others}: what else they could; {@code changes}: since the version before, in
     * this language, none where it had no text in it. {@code mine}: the answer that stands, null while there is none; {@code dueOn} null for who is not asked; {@code quizOpen}:
     * there are situations to pass first.
     */
    record Reading(
            PolicyVersion version,
            Wording wording,
            @Nullable PolicyPdf file,
            List<Wording> others,
            @Nullable PolicyVersion before,
            List<PolicyText.Line> changes,
            @Nullable LocalDate dueOn,
            @Nullable Acknowledgment mine,
            boolean quizOpen,
            Map<String, String> tools) {}

    /** By title in this language where there is one. */
    List<WaitingPolicy> waiting(UUID person) {
        var waiting = assignments.listWaitingFor(person);
        var titles = titles(waiting.stream().map(WaitingPolicy::versionId).toList());
        return waiting.stream()
                .map(w -> w.titled(titles.getOrDefault(w.versionId(), w.title())))
                .toList();
    }

    private Map<UUID, String> titles(List<UUID> versions) {
        return translations.titles(versions, Languages.current().getLanguage());
    }

    /** Newest first; of an answer that was corrected only the correction. */
    List<Answered> answered(UUID person) {
        var answered = assignments
                .getEntityManager()
                .createQuery("""
                        select k.id, v.id, v.title, v.number, k.choice, k.actedAt
                        from Acknowledgment k join PolicyVersion v on v.id = k.policyVersionId
                        where k.personId = ?1 and not exists (select 1 from Acknowledgment l where l.supersedes = k.id)
                        order by k.actedAt desc, k.id
                        """, Object[].class)
                .setParameter(1, person)
                .setMaxResults(MOST)
                .getResultStream()
                .map(r -> new Answered(
                        (UUID) r[0], (UUID) r[1], (String) r[2], Integer.toString((int) r[3]), (String) r[4], (Instant)
                                r[5]))
                .toList();
        var titles = titles(answered.stream().map(Answered::version).toList());
        return answered.stream()
                .map(a -> a.titled(titles.getOrDefault(a.version(), a.title())))
                .toList();
    }

    /** A text that was never published is not there. The first reading is noted. */
    Reading read(UUID person, UUID versionId, @Nullable String language) {
        var version = versions.get(versionId);
        if (version.publishedAt == null) {
            throw new NotFoundException();
        }
        assignments.opened(person, versionId);
        var readable = translations.readable(version);
        var wording = translations.spoken(
                version, language == null ? Languages.current().getLanguage() : language);
        var before = versions.findBefore(version).orElse(null);
        return new Reading(
                version,
                wording,
                files.find(wording.file()).orElse(null),
                readable.stream().filter(w -> !w.equals(wording)).toList(),
                before,
                changes(before, wording),
                assignments.find(person, versionId).map(a -> a.dueOn).orElse(null),
                acknowledgments.findCurrent(person, version).orElse(null),
                quizzes.isOpen(person, version),
                tools.names(List.of(version.tools)));
    }

    /** Of the text with this hash; null where there is none. */
    @Nullable
    String language(UUID versionId, @Nullable String contentSha256) {
        return contentSha256 == null
                ? null
                : translations
                        .findShown(versions.get(versionId), contentSha256)
                        .map(Wording::language)
                        .orElse(null);
    }

    private List<PolicyText.Line> changes(@Nullable PolicyVersion before, Wording wording) {
        if (before == null) {
            return List.of();
        }
        var was = translations.spoken(before, wording.language());
        return was.language().equals(wording.language())
                ? PolicyText.difference(was.body(), wording.body())
                : List.of();
    }
}
