package io.parley.identity;

import java.util.List;
import java.util.UUID;

/** One line of the list of people. */
record PersonRow(
        UUID id,
        String number,
        String name,
        String mail,
        String department,
        String manager,
        List<String> roles,
        State state,
        boolean canSignIn) {
    /** What the badge says: sign, word, colour. */
    record State(String kind, String text) {
        static State of(Person person, java.time.LocalDate today) {
            var words = PersonWords.words();
            if (!person.active) {
                return new State("no", words.stateLeft());
            }
            return person.onLeave(today)
                    ? new State("care", words.stateLeave())
                    : new State("yes", words.stateActive());
        }
    }
}
