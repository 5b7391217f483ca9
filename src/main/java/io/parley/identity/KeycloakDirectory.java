package io.parley.identity;

import io.parley.kernel.KernelConfig;
import io.parley.tenancy.CurrentTenant;
import io.parley.tenancy.Operators;
import io.parley.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.OrganizationDomainRepresentation;
import org.keycloak.representations.idm.OrganizationRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Accounts and organizations in Keycloak. Who may do what is never kept there. */
@ApplicationScoped
public class KeycloakDirectory {
    private static final int MOST_MEMBERS = 1_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KernelConfig config;
    private final KeycloakRealm realm;
    private final CurrentTenant tenant;
    private final Tenants tenants;
    private final Operators operators;
    private final Event<AccountOpened> opened;

    KeycloakDirectory(
            KernelConfig config,
            KeycloakRealm realm,
            CurrentTenant tenant,
            Tenants tenants,
            Operators operators,
            Event<AccountOpened> opened) {
        this.config = config;
        this.realm = realm;
        this.tenant = tenant;
        this.tenants = tenants;
        this.operators = operators;
        this.opened = opened;
    }

    /** The issuer of every token. */
    public String issuer() {
        return config.authUrl() + "/realms/" + KeycloakRealm.NAME;
    }

    /** Creates the organization, or finds the one with this alias that an interrupted attempt left. Returns its id. */
    public UUID createOrganization(String alias, String name, String domain) {
        return realm.call(r -> {
            var known = findOrganization(r, alias);
            if (known.isPresent()) {
                return UUID.fromString(known.get().getId());
            }
            var organization = new OrganizationRepresentation();
            organization.setName(name);
            organization.setAlias(alias);
            organization.setEnabled(true);
            organization.addDomain(new OrganizationDomainRepresentation(domain));
            try (Response response = r.organizations().create(organization)) {
                return UUID.fromString(CreatedResponseUtil.getCreatedId(response));
            }
        });
    }

    /**
     * Gives the person an account in the current company and binds it to the record. Returns the one-time password, to be shown
     * once and changed at the first sign-in; empty when this person has an account already.
     * Throws {@link AddressRefused} where the address belongs to somebody else.
     */
    public Optional<String> openAccount(Person person) {
        return openAccount(person, null);
    }

    /** With a password that stays: for the built-in accounts of evaluation mode. */
    public Optional<String> openAccount(Person person, @Nullable String lastingPassword) {
        var company = tenant.id();
        var domain = person.mail().substring(person.mail().indexOf('@') + 1);
        if (tenants.findByDomain(domain).filter(t -> !t.id().equals(company)).isPresent()) {
            throw new AddressRefused();
        }
        if (person.canSignIn()) {
            return Optional.empty();
        }
        var password = lastingPassword != null ? lastingPassword : oneTimePassword();
        var sub = realm.call(r -> {
            var known = r.users().searchByEmail(person.mail(), true);
            var id = known.isEmpty()
                    ? createUser(r, person, password, lastingPassword == null)
                    : ownUser(r, known.get(0), company);
            addMember(r, company, id);
            return id;
        });
        person.bind(issuer(), sub);
        opened.fire(new AccountOpened(person.id(), person.name(), person.mail()));
        return Optional.of(password);
    }

    /** The platform's operator, who is in no organization. Returns the account's id. */
    public String openOperatorAccount(String mail, String name, String password) {
        return realm.call(r -> {
            var known = r.users().searchByEmail(mail, true);
            if (!known.isEmpty()) {
                return known.get(0).getId();
            }
            var person = new Person("operator", name, mail, java.time.Instant.EPOCH);
            return createUser(r, person, password, false);
        });
    }

    /** {@code oneTimePassword}: where the account was opened just now. */
    public record OperatorAccount(String sub, Optional<String> oneTimePassword) {}

    /** Throws {@link AddressRefused} where the account is in an organization: such a person is somebody in a company. */
    public OperatorAccount findOrOpenOperatorAccount(String mail) {
        return realm.call(r -> {
            var known = r.users().searchByEmail(mail, true);
            if (known.isEmpty()) {
                var password = oneTimePassword();
                var person = new Person("operator", "Platform operator", mail, java.time.Instant.EPOCH);
                return new OperatorAccount(createUser(r, person, password, true), Optional.of(password));
            }
            var sub = known.get(0).getId();
            if (!r.organizations().members().getOrganizations(sub).isEmpty()) {
                throw new AddressRefused();
            }
            return new OperatorAccount(sub, Optional.empty());
        });
    }

    /** The organization and the accounts of its members who are nowhere else. Gone already is done. */
    public void removeOrganization(UUID company) {
        realm.call(r -> {
            var organization = r.organizations().get(company.toString());
            try {
                organization.toRepresentation();
            } catch (NotFoundException gone) {
                return true;
            }
            for (var member : organization.members().list(0, MOST_MEMBERS)) {
                boolean elsewhere = r.organizations().members().getOrganizations(member.getId()).stream()
                        .anyMatch(o -> !o.getId().equals(company.toString()));
                if (!elsewhere) {
                    r.users().get(member.getId()).remove();
                }
            }
            organization.delete().close();
            return true;
        });
    }

    /** Ends every session of this account, on all devices. */
    public void endSessions(String sub) {
        realm.call(r -> {
            r.users().get(sub).logout();
            return true;
        });
    }

    /** Left by an attempt that did not get to the end: then it is in no organization or in this one, and unused. */
    private String ownUser(RealmResource realm, UserRepresentation user, UUID company) {
        if (operators.contains(issuer(), user.getId())) {
            throw new AddressRefused(); // in a company they could no longer run the platform
        }
        var organizations = realm.organizations().members().getOrganizations(user.getId());
        if (organizations.stream().anyMatch(o -> !o.getId().equals(company.toString()))) {
            throw new AddressRefused();
        }
        return user.getId();
    }

    private static String createUser(RealmResource realm, Person person, String password, boolean oneTime) {
        var user = new UserRepresentation();
        user.setUsername(person.mail());
        user.setEmail(person.mail());
        user.setEmailVerified(false);
        int space = person.name().lastIndexOf(' ');
        user.setFirstName(space < 0 ? person.name() : person.name().substring(0, space));
        user.setLastName(space < 0 ? person.name() : person.name().substring(space + 1));
        user.setEnabled(true);
        var credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue(password);
        credential.setTemporary(oneTime);
        user.setCredentials(List.of(credential));
        try (Response response = realm.users().create(user)) {
            return CreatedResponseUtil.getCreatedId(response);
        }
    }

    private static void addMember(RealmResource realm, UUID company, String user) {
        try (Response response =
                realm.organizations().get(company.toString()).members().addMember(user)) {
            if (response.getStatus() >= 400 && response.getStatus() != 409) {
                throw new WebApplicationException(response.getStatus());
            }
        }
    }

    private static Optional<OrganizationRepresentation> findOrganization(RealmResource realm, String alias) {
        return realm.organizations().search(alias, false, 0, 100).stream()
                .filter(o -> alias.equals(o.getAlias()))
                .findFirst();
    }

    private static String oneTimePassword() {
        var bytes = new byte[12];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The address belongs to another company or to somebody's account there; which, is not told. */
    public static class AddressRefused extends RuntimeException {}
}
