package io.parley.assessments;

import io.parley.catalog.Answer;
import io.parley.catalog.AnswerRow;
import io.parley.catalog.ToolSheet;
import io.parley.catalog.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What happens to each thing that a conversation leaves behind, as sentences made from the facts. A question that the catalog does
 * not ask about a thing is answered by the facts about messages only where they hold for both; else it is unknown.
 */
public record Passport(List<Part> parts, List<AnswerRow> reach, int known, int asked) {
    /** Which facts answer what; an artefact or question that is not here is not asked. */
    private static final Map<Artefact, Map<PassportQuestion, List<String>>> FACTS = facts();

    /** Who gets at all of it. */
    private static final List<String> REACH = List.of(
            "reachable-from-any-browser",
            "reachable-from-unmanaged-device",
            "open-session-after-leaving",
            "admin-sign-out",
            "remote-wipe");

    public record Part(Artefact artefact, List<Line> lines) {}

    /** {@code answers} is empty where the catalog has no question for it. */
    public record Line(PassportQuestion question, List<AnswerRow> answers) {
        public boolean unknown() {
            return answers.isEmpty() || answers.stream().allMatch(AnswerRow::unknown);
        }
    }

    public static Passport of(ToolSheet sheet, Words words) {
        var parts = new ArrayList<Part>();
        for (var artefact : FACTS.entrySet()) {
            var lines = new ArrayList<Line>();
            artefact.getValue()
                    .forEach((question, keys) -> lines.add(new Line(question, rows(sheet, keys.stream(), words))));
            parts.add(new Part(artefact.getKey(), lines));
        }
        var reach = rows(sheet, REACH.stream(), words);
        var all = Stream.concat(
                        parts.stream().flatMap(p -> p.lines.stream()).flatMap(l -> l.answers.stream()), reach.stream())
                .distinct()
                .filter(a -> !a.notArising())
                .toList();
        return new Passport(
                parts, reach, (int) all.stream().filter(AnswerRow::known).count(), all.size());
    }

    /** A question that does not arise is left out: nothing is recorded, so nothing of it stays. */
    private static List<AnswerRow> rows(ToolSheet sheet, Stream<String> keys, Words words) {
        return keys.map(key -> Method.find(sheet.answers(), key))
                .filter(Objects::nonNull)
                .filter(a -> a.state() != Answer.State.NOT_ARISING)
                .map(a -> AnswerRow.of(a, words))
                .toList();
    }

    private static Map<Artefact, Map<PassportQuestion, List<String>>> facts() {
        var facts = new EnumMap<Artefact, Map<PassportQuestion, List<String>>>(Artefact.class);
        facts.put(
                Artefact.MESSAGE,
                lines(
                        List.of("stored-where"),
                        List.of("sender-can-delete-for-everyone", "delete-window-hours", "admin-can-delete"),
                        List.of(
                                "kept-by-default",
                                "kept-days",
                                "disappearing-messages",
                                "admin-retention-policy",
                                "deleted-gone-after-days"),
                        List.of("leaver-keeps-copies", "account-end-removes-messages")));
        facts.put(
                Artefact.FILE,
                lines(
                        List.of("file-stored-where"),
                        List.of("file-who-deletes"),
                        List.of("deleted-gone-after-days"),
                        List.of("recipient-can-save-files")));
        facts.put(
                Artefact.RECORDING,
                lines(
                        List.of("recording-stored-where"),
                        List.of("recording-who-deletes"),
                        List.of("recording-kept"),
                        List.of()));
        facts.put(Artefact.TRANSCRIPT, lines(List.of("transcript-stored-where"), List.of(), List.of(), List.of()));
        facts.put(Artefact.INDEX, lines(List.of("search-index"), List.of(), List.of(), List.of()));
        facts.put(
                Artefact.BACKUP,
                lines(
                        List.of("backup-to-cloud", "backup-end-to-end-encrypted"),
                        List.of("backup-who-deletes"),
                        List.of(),
                        List.of()));
        facts.put(Artefact.METADATA, lines(List.of(), List.of(), List.of("metadata-kept"), List.of()));
        return facts;
    }

    private static Map<PassportQuestion, List<String>> lines(
            List<String> where, List<String> whoDeletes, List<String> whenGone, List<String> leaver) {
        var lines = new EnumMap<PassportQuestion, List<String>>(PassportQuestion.class);
        lines.put(PassportQuestion.WHERE, where);
        lines.put(PassportQuestion.WHO_DELETES, whoDeletes);
        lines.put(PassportQuestion.WHEN_GONE, whenGone);
        lines.put(PassportQuestion.LEAVER, leaver);
        return lines;
    }
}
