package io.parley.register.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.register.DecisionState;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HostsFileTest {
    private static final LocalDate SINCE = LocalDate.of(2026, 3, 2);

    @Test
    void namesWhatIsNotPermittedAndNothingElse() {
        var file = HostsFile.of(
                "Acme",
                List.of(
                        tool("messenger", DecisionState.NOT_PERMITTED, "messenger.com", "m.me"),
                        tool("whatsapp", DecisionState.TOLERATED_UNTIL, "whatsapp.com"),
                        tool("teams", DecisionState.APPROVED, "teams.microsoft.com")));
        assertThat(names(file)).containsExactly("m.me", "messenger.com");
        assertThat(file).contains("# messenger, since 2026-03-02");
    }

    /** Whoever blocked it would take away what is permitted. */
    @Test
    void whatAPermittedToolNeedsIsLeftOutAndSaid() {
        var file = HostsFile.of(
                "Acme",
                List.of(
                        tool("gmail", DecisionState.NOT_PERMITTED, "accounts.google.com", "mail.google.com"),
                        tool("workspace", DecisionState.APPROVED_WITH_CONDITIONS, "accounts.google.com")));
        assertThat(names(file)).containsExactly("mail.google.com");
        assertThat(file).contains("# accounts.google.com is left out: it is also a name of workspace");
    }

    @Test
    void aNameOfACompanysOwnIsNoLine() {
        var file = HostsFile.of(
                "Acme\n0.0.0.0 parley.example",
                List.of(tool("own\r\n0.0.0.0 intranet.example", DecisionState.NOT_PERMITTED)));
        assertThat(names(file)).isEmpty();
        assertThat(file).contains("# no name is known");
    }

    private static List<String> names(String file) {
        return file.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" ")[1])
                .toList();
    }

    private static ListedTool tool(String name, DecisionState state, String... domains) {
        return new ListedTool(
                new UUID(1, 1),
                name,
                name,
                "private-messenger",
                state,
                SINCE,
                null,
                SINCE.plusDays(90),
                null,
                List.of(domains),
                null,
                null);
    }
}
