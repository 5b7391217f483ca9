package io.parley.identity;

import static io.parley.identity.SignedIn.Refusal.*;

import io.parley.identity.SignedIn.Company;
import io.parley.kernel.Actor;
import io.parley.kernel.Ids;
import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.Operators;
import io.parley.tenancy.Tenants;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Turns a verified token into a person of exactly one company, with the roles our database gives them. The company is told by
 * its organization's id; no claim or more than one is nobody, never a default. The person is (iss, sub); mail binds once.
 */
@ApplicationScoped
class SignIn implements SecurityIdentityAugmentor {
    private final CurrentTenant tenant;
    private final Tenants tenants;
    private final Operators operators;
    private final SignInRecords records;
    private final People people;
    private final Roles roles;
    private final Event<IdentityBound> bound;
    private final Actor actor;
    private final ExecutorService threads = Executors.newFixedThreadPool(16);

    SignIn(
            CurrentTenant tenant,
            Tenants tenants,
            Operators operators,
            SignInRecords records,
            People people,
            Roles roles,
            Event<IdentityBound> bound,
            Actor actor) {
        this.tenant = tenant;
        this.tenants = tenants;
        this.operators = operators;
        this.records = records;
        this.people = people;
        this.roles = roles;
        this.bound = bound;
        this.actor = actor;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? context.runBlocking(() -> apart(() -> augment(identity, token)))
                : Uni.createFrom().item(identity);
    }

    /**
     * On a thread that is not the request's: asking for the identity twice runs this twice at once, and two that switch the
     * request context of one Vert.x context pull it from under each other.
     */
    private <T> T apart(Callable<T> work) {
        try {
            return threads.submit(work).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }

    @ActivateRequestContext
    SecurityIdentity augment(SecurityIdentity identity, JsonWebToken token) {
        var signedIn = resolve(token);
        if (signedIn.refusal() == SIGNED_OUT) {
            return QuarkusSecurityIdentity.builder().setAnonymous(true).build(); // a visitor, who is sent to sign in
        }
        var builder = QuarkusSecurityIdentity.builder(identity).addAttribute(SignedIn.ATTRIBUTE, signedIn);
        if (signedIn.member() != null) {
            signedIn.member().roles().forEach(role -> builder.addRole(role.key()));
        }
        if (signedIn.operator()) {
            builder.addRole(Role.Names.OPERATOR);
        }
        return builder.build();
    }

    private SignedIn resolve(JsonWebToken token) {
        String name = Optional.<Object>ofNullable(token.getClaim("name"))
                .or(() -> Optional.ofNullable(token.getClaim("preferred_username")))
                .map(Object::toString)
                .orElse(token.getSubject());
        var organizations = organizations(token.getClaim("organization"));
        if (organizations.isEmpty()) {
            boolean operator = QuarkusTransaction.requiringNew()
                    .call(() -> operators.contains(token.getIssuer(), token.getSubject()));
            return operator
                    ? new SignedIn(name, null, true, null, List.of())
                    : SignedIn.refused(name, NO_COMPANY, List.of());
        }
        if (organizations.size() > 1) {
            return SignedIn.refused(name, SEVERAL_COMPANIES, named(organizations));
        }
        var alias = organizations.keySet().iterator().next();
        var id = Ids.find(organizations.get(alias));
        return id.isEmpty()
                ? SignedIn.refused(name, UNKNOWN_COMPANY, List.of())
                : tenant.inTransaction(id.get(), () -> member(id.get(), alias, token, name));
    }

    /** To choose from, so by the names that people know. */
    private List<Company> named(Map<String, String> organizations) {
        var names = QuarkusTransaction.requiringNew()
                .call(() -> tenants.namesOf(organizations.values().stream()
                        .flatMap(id -> Ids.find(id).stream())
                        .toList()));
        return organizations.entrySet().stream()
                .map(o -> new Company(
                        o.getKey(), Ids.find(o.getValue()).map(names::get).orElse(o.getKey())))
                .sorted(Comparator.comparing(Company::name))
                .toList();
    }

    private SignedIn member(UUID id, String alias, JsonWebToken token, String name) {
        var found = records.find(id, token.getIssuer(), token.getSubject()).orElse(null);
        if (found == null) {
            return SignedIn.refused(name, UNKNOWN_COMPANY, List.of());
        }
        var company = found.company();
        var here = List.of(new Company(alias, company.name()));
        boolean first = found.person() == null;
        var person = first ? bindByMail(token).orElse(null) : found.person();
        if (person == null) {
            return SignedIn.refused(name, NOT_IN_RECORDS, here);
        }
        if (person.signedOutAt != null && began(token) <= person.signedOutAt.getEpochSecond()) {
            return SignedIn.refused(name, SIGNED_OUT, List.of());
        }
        if (!person.active) {
            return SignedIn.refused(name, DEACTIVATED, here);
        }
        var member = new SignedIn.Member(
                id,
                company.name(),
                company.demo(),
                person.id,
                person.name,
                person.language,
                person.zone,
                first ? roles.of(person.id) : roles.held(found.roles()));
        return new SignedIn(person.name, member, false, null, here);
    }

    /** When the person typed the password, in whole seconds, cut off; a refreshed token keeps it. */
    private static long began(JsonWebToken token) {
        return seconds(token, "auth_time").orElseGet(() -> seconds(token, "iat").orElse(0L));
    }

    /** The library gives 0 for a time that the token does not tell. */
    private static Optional<Long> seconds(JsonWebToken token, String claim) {
        Object time = token.getClaim(claim);
        return Optional.ofNullable(time)
                .map(t -> t instanceof Number n ? n.longValue() : Long.parseLong(t.toString()))
                .filter(seconds -> seconds > 0);
    }

    /** The first sign-in of an imported person; a mail that the provider has not verified binds nobody. */
    private Optional<Person> bindByMail(JsonWebToken token) {
        Object mail = token.getClaim("email");
        Object verified = token.getClaim("email_verified");
        if (mail == null || !"true".equals(String.valueOf(verified))) {
            return Optional.empty();
        }
        var person = people.findByMail(mail.toString()).filter(p -> p.sub == null && p.active);
        person.ifPresent(p -> {
            actor.is(p.id, p.name);
            p.bind(token.getIssuer(), token.getSubject());
            bound.fire(new IdentityBound(p.id, p.name));
        });
        return person;
    }

    /** The claim by its mapper with ids: {@code {"acme": {"id": "…"}}}; an array of aliases carries no id and counts as unknown. */
    private static Map<String, String> organizations(Object claim) {
        var found = new LinkedHashMap<String, String>();
        if (claim instanceof Map<?, ?> map) {
            map.forEach((alias, value) -> found.put(String.valueOf(alias), idOf(value)));
        } else if (claim instanceof Iterable<?> aliases) {
            aliases.forEach(
                    alias -> found.put(alias instanceof JsonString s ? s.getString() : String.valueOf(alias), ""));
        }
        return found;
    }

    private static String idOf(Object value) {
        if (value instanceof JsonObject object) {
            return object.getString("id", "");
        }
        return value instanceof Map<?, ?> map && map.get("id") != null
                ? map.get("id").toString()
                : "";
    }
}
