package io.parley.policies;

import io.parley.identity.PersonErased;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Waivers with the paper they rest on. */
@ApplicationScoped
@Transactional
class Waivers implements PanacheRepositoryBase<WaiverDocument, UUID> {
    private final Acknowledgments acknowledgments;
    private final Clock clock;

    Waivers(Acknowledgments acknowledgments, Clock clock) {
        this.acknowledgments = acknowledgments;
        this.clock = clock;
    }

    /** A paper as it was uploaded; {@code type} as {@link WaiverDocument#type} found it. */
    record Paper(String name, String type, byte[] content) {}

    /** Throws {@link PolicyRefused} as {@link Acknowledgments#waive} does. The same waiver again changes nothing. */
    void waive(UUID officer, UUID person, UUID version, String reason, @Nullable Paper paper) {
        var answer = acknowledgments.waive(officer, person, version, reason, Via.WEB);
        if (answer.isNew() && paper != null) {
            persistAndFlush(
                    new WaiverDocument(answer.id(), paper.name(), paper.type(), paper.content(), clock.instant()));
        }
    }

    void on(@Observes PersonErased event) {
        delete("ackId in (select k.id from Acknowledgment k where k.personId = ?1)", event.subjectId());
    }

    Optional<WaiverDocument> newest(UUID person, UUID policy) {
        return find("""
                ackId in (select k.id from Acknowledgment k join PolicyVersion v on v.id = k.policyVersionId
                  where k.personId = ?1 and v.policyId = ?2) order by addedAt desc""", person, policy).firstResultOptional();
    }
}
