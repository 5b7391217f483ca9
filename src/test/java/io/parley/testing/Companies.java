package io.parley.testing;

import io.parley.identity.People;
import io.parley.identity.Person;
import io.parley.identity.Role;
import io.parley.identity.Roles;
import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.Operators;
import io.parley.tenancy.Tenant;
import io.parley.tenancy.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Two companies, each with one person per role whose key is the role's ("tenant-admin", "manager", …), made through the
 * product's own classes. {@link #fresh} makes one more for tests that change much.
 */
@ApplicationScoped
public class Companies {
    /** {@code people}: role key → person id. */
    public record Company(UUID id, String alias, Map<String, UUID> people) {
        public UUID person(String role) {
            return people.get(role);
        }

        /** A visitor with a session of that person. */
        public Visitor as(String role) {
            return Visitor.with(token(role));
        }

        public String token(String role) {
            return Tokens.of(alias + "-" + role, role + "@" + alias + ".example", Map.of(alias, id.toString()));
        }
    }

    private final CurrentTenant tenant;
    private final Tenants tenants;
    private final Operators operators;
    private final People people;
    private final Roles roles;
    private final Clock clock;
    private final Map<String, Company> made = new LinkedHashMap<>();

    Companies(CurrentTenant tenant, Tenants tenants, Operators operators, People people, Roles roles, Clock clock) {
        this.tenant = tenant;
        this.tenants = tenants;
        this.operators = operators;
        this.people = people;
        this.roles = roles;
        this.clock = clock;
    }

    public Company acme() {
        return get("acme");
    }

    public Company globex() {
        return get("globex");
    }

    /** A company that no other test knows. */
    public Company fresh() {
        return get("fresh-" + UUID.randomUUID().toString().substring(0, 8));
    }

    /** Runs the platform, belongs to no company. */
    public Visitor operator() {
        QuarkusTransaction.requiringNew().run(() -> operators.add(Tokens.ISSUER, "the-operator"));
        return Visitor.with(Tokens.of("the-operator", "operator@parley.example", Map.of()));
    }

    private synchronized Company get(String alias) {
        return made.computeIfAbsent(alias, this::make);
    }

    private Company make(String alias) {
        var known = QuarkusTransaction.requiringNew().call(() -> tenants.findByAlias(alias));
        var id = known.map(Tenant::id).orElseGet(UUID::randomUUID);
        if (known.isEmpty()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> tenants.persist(
                            new Tenant(id, alias, "Company " + alias, alias + ".example", false, clock.instant())));
        }
        return tenant.inTransaction(id, () -> {
            var ids = new LinkedHashMap<String, UUID>();
            for (var role : Role.values()) {
                ids.put(role.key(), person(alias, role).id());
            }
            return new Company(id, alias, Map.copyOf(ids));
        });
    }

    private Person person(String alias, Role role) {
        return people.find("iss = ?1 and sub = ?2", Tokens.ISSUER, alias + "-" + role.key())
                .firstResultOptional()
                .orElseGet(() -> {
                    var person = new Person(
                            "N-" + role.key(),
                            alias + " " + role.key(),
                            role.key() + "@" + alias + ".example",
                            clock.instant());
                    person.bind(Tokens.ISSUER, alias + "-" + role.key());
                    people.persistAndFlush(person);
                    roles.grantUnchecked(person, role, LocalDate.now(clock).plusDays(90));
                    return person;
                });
    }
}
