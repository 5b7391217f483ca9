package io.parley.app;

import io.parley.kernel.KernelConfig;
import io.parley.kernel.Languages;
import io.parley.tenancy.RemovedTenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The built-in accounts of evaluation mode, and nobody anywhere else. */
@ApplicationScoped
class DemoAccounts {
    /** Known to everybody, which is why it only ever stands on a loopback address. */
    static final String PASSWORD = "parley-demo";

    record Account(String name, String mail, String company, String what) {}

    /** Where one click leads. */
    record Door(String key, String mail) {}

    private static final List<Door> DOORS = List.of(
            new Door("choose", "mara@acme.example"),
            new Door("answer", "emil@acme.example"),
            new Door("prove", "clara@acme.example"),
            new Door("staff", "stig@acme.example"));

    private final boolean demo;
    private final RemovedTenants removed;

    DemoAccounts(KernelConfig config, @ConfigProperty(name = "parley.demo") boolean demo, RemovedTenants removed) {
        this.demo = demo && config.embedded();
        this.removed = removed;
    }

    boolean standing() {
        return demo;
    }

    Optional<Door> findDoor(String key) {
        return DOORS.stream().filter(d -> hasDoors() && d.key().equals(key)).findFirst();
    }

    /** All lead to Acme. */
    boolean hasDoors() {
        return demo && !removed.contains("acme");
    }

    /** Those whose company was not removed. */
    List<Account> list() {
        if (!demo) {
            return List.of();
        }
        var words = Languages.messages(AppMessages.class);
        return Stream.of(
                        new Account("Mara Lind", "mara@acme.example", "Acme", words.demoManager()),
                        new Account("Ada Novak", "ada@acme.example", "Acme", words.demoAdmin()),
                        new Account("Emil Roth", "emil@acme.example", "Acme", words.demoEmployee()),
                        new Account("Clara Weiss", "clara@acme.example", "Acme", words.demoCompliance()),
                        new Account("Arne Falk", "arne@acme.example", "Acme", words.demoApprover()),
                        new Account("Paula Stern", "paula@acme.example", "Acme", words.demoAuthor()),
                        new Account("Stig Berg", "stig@acme.example", "Acme", words.demoObserver()),
                        new Account("Greta Holm", "greta@globex.example", "Globex", words.demoAdmin()),
                        new Account("Olga Platt", "operator@parley.example", "", words.demoOperator()))
                .filter(account -> !removed.contains(account.company.toLowerCase(Locale.ROOT)))
                .toList();
    }
}
