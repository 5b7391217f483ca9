package io.parley.app;

import io.parley.identity.KeycloakDirectory;
import io.parley.identity.People;
import io.parley.identity.PeopleImports;
import io.parley.identity.Role;
import io.parley.identity.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The administrator brings in everybody and gives the roles. */
@ApplicationScoped
class DemoPeopleTale implements DemoTale {
    static final int DAYS_AGO = 205;

    private final DemoStage stage;
    private final PeopleImports imports;
    private final People people;
    private final Roles roles;
    private final KeycloakDirectory directory;

    DemoPeopleTale(DemoStage stage, PeopleImports imports, People people, Roles roles, KeycloakDirectory directory) {
        this.stage = stage;
        this.imports = imports;
        this.people = people;
        this.roles = roles;
        this.directory = directory;
    }

    @Override
    public String name() {
        return "people come in";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void tell(UUID company) {
        var file = DemoPeople.csv(stage.today(), DAYS_AGO).getBytes(StandardCharsets.UTF_8);
        stage.at(company, DAYS_AGO, 9 * 60, DemoPeople.ADMIN, ada -> {
            imports.bring(ada, "people.csv", file);
            return true;
        });
        for (var known : DemoPeople.KNOWN) {
            stage.at(company, DAYS_AGO, 9 * 60 + 30, DemoPeople.ADMIN, ada -> {
                var person = people.findByMail(known.mail()).orElseThrow();
                if (known.role() != Role.EMPLOYEE) {
                    roles.grantUnchecked(person, known.role(), null);
                }
                return directory.openAccount(person, DemoAccounts.PASSWORD);
            });
        }
    }
}
