package io.parley.assessments;

import io.parley.catalog.AnswerRow;
import java.util.List;

/** The passport as pages show it. */
public record PassportView(List<Part> parts, List<AnswerRow> reach, int known, int asked) {
    public record Part(String key, String title, List<Line> lines) {}

    /** {@code unknown}: nobody has looked, or the catalog does not ask. */
    public record Line(String title, List<AnswerRow> answers, boolean unknown) {}

    public static PassportView of(Passport passport) {
        return new PassportView(
                passport.parts().stream()
                        .map(p -> new Part(
                                p.artefact().key(),
                                PassportWords.of(p.artefact()),
                                p.lines().stream()
                                        .map(l -> new Line(PassportWords.of(l.question()), l.answers(), l.unknown()))
                                        .toList()))
                        .toList(),
                passport.reach(),
                passport.known(),
                passport.asked());
    }
}
