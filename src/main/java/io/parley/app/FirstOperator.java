package io.parley.app;

import io.parley.identity.DirectoryUnavailable;
import io.parley.identity.KeycloakDirectory;
import io.parley.identity.KeycloakDirectory.OperatorAccount;
import io.parley.kernel.KernelConfig;
import io.parley.tenancy.Operators;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code PARLEY_OPERATOR} names the mail of somebody who shall run the platform. Each start looks; once they are an operator
 * it changes nothing, and taking the setting away takes nothing from them.
 */
@ApplicationScoped
class FirstOperator {
    /** After the realm is set up, before demo companies. */
    static final int ORDER = 2_500;

    private final Optional<String> mail;
    private final KernelConfig config;
    private final KeycloakDirectory directory;
    private final Operators operators;

    FirstOperator(
            @ConfigProperty(name = "parley.operator") Optional<String> mail,
            KernelConfig config,
            KeycloakDirectory directory,
            Operators operators) {
        this.mail = mail.map(String::strip).filter(m -> !m.isEmpty());
        this.config = config;
        this.directory = directory;
        this.operators = operators;
    }

    void on(@Observes @Priority(ORDER) StartupEvent start) {
        mail.ifPresent(this::appoint);
    }

    private void appoint(String address) {
        if (!address.matches("[^@\\s]+@[^@\\s]+")) {
            Log.errorf("PARLEY_OPERATOR=%s is no mail address; nobody was made operator", address);
            return;
        }
        try {
            var account = directory.findOrOpenOperatorAccount(address);
            boolean fresh = QuarkusTransaction.requiringNew().call(() -> {
                boolean known = operators.contains(directory.issuer(), account.sub());
                operators.add(directory.issuer(), account.sub());
                return !known;
            });
            if (fresh) {
                tell(address, account);
            }
        } catch (KeycloakDirectory.AddressRefused e) {
            Log.errorf(
                    "PARLEY_OPERATOR=%s: this account belongs to a company, and operators belong to none; name another address",
                    address);
        } catch (DirectoryUnavailable e) {
            Log.errorf(
                    "PARLEY_OPERATOR=%s: %s; nobody was made operator, the next start tries again",
                    address, e.getMessage());
        }
    }

    /** The one place where the password is ever said; it has to be changed at the first sign-in. */
    private void tell(String address, OperatorAccount account) {
        var way = account.oneTimePassword()
                .map(p -> "with the one-time password " + p)
                .orElse("with the password of that account");
        Log.infof("%s is operator now: sign in at %s %s", address, config.url(), way);
    }
}
