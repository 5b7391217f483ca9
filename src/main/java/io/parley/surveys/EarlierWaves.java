package io.parley.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The released surveys that asked something which a survey asks again, whether they are meant as its waves or not. */
@ApplicationScoped
class EarlierWaves {
    private final Releases releases;
    private final Participations participations;

    EarlierWaves(Releases releases, Participations participations) {
        this.releases = releases;
        this.participations = participations;
    }

    /** Before the participations of the survey are written anew. */
    Waves of(Survey survey, List<Tally.Cell> cells) {
        var asked = survey.questions();
        var before = releases.list().stream()
                .filter(p -> isAskedAgain(p.results(), asked))
                .toList();
        var bits = new HashMap<UUID, Integer>();
        var now = people(survey.id, cells, bits);
        return new Waves(
                survey.threshold, now, before.stream().map(p -> wave(p, bits)).toList());
    }

    static boolean isAskedAgain(Release release, Definition asked) {
        return release.tools().stream()
                        .anyMatch(t ->
                                asked.tools().stream().anyMatch(o -> o.key().equals(t.slug())))
                || release.questions().stream()
                        .anyMatch(q -> asked.find(q.question().key()).isPresent());
    }

    private Wave wave(Releases.Published published, Map<UUID, Integer> bits) {
        var cells = people(published.survey(), participations.cells(published.survey()), bits);
        var all = new BitSet();
        participations.answered(published.survey()).forEach(a -> all.set(bit(bits, a.person())));
        return new Wave(published.results(), all, cells);
    }

    private List<BitSet> people(UUID survey, List<Tally.Cell> cells, Map<UUID, Integer> bits) {
        var ids = cells.stream().map(Tally.Cell::id).toList();
        var people = cells.stream().map(cell -> new BitSet()).toList();
        participations.answered(survey).forEach(a -> {
            int cell = ids.indexOf(a.cell());
            if (cell >= 0) {
                people.get(cell).set(bit(bits, a.person()));
            }
        });
        return people;
    }

    private static int bit(Map<UUID, Integer> bits, UUID person) {
        return bits.computeIfAbsent(person, p -> bits.size());
    }
}
