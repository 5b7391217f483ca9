package io.parley.app;

import io.parley.kernel.KernelConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The last word of a start: the address, and how to get in. Said once the port answers. */
@ApplicationScoped
class Ready {
    private final KernelConfig config;
    private final DemoAccounts accounts;
    private final boolean quiet;

    Ready(
            KernelConfig config,
            DemoAccounts accounts,
            @ConfigProperty(name = "parley.quiet", defaultValue = "false") boolean quiet) {
        this.config = config;
        this.accounts = accounts;
        this.quiet = quiet;
    }

    void on(@ObservesAsync HttpServerStart start) {
        if (quiet || !config.embedded()) {
            return;
        }
        System.out.println();
        System.out.println("Parley is ready: " + config.url());
        if (accounts.standing() && QuarkusTransaction.requiringNew().call(accounts::hasDoors)) {
            System.out.println(
                    "Sign in as ada@acme.example (administrator), mara@acme.example (manager), emil@acme.example");
            System.out.println(
                    "(employee) or operator@parley.example (runs the platform); password: " + DemoAccounts.PASSWORD);
            System.out.println(
                    "Try to break it, in another terminal: make verify · make tamper-demo · make who-said-what");
        }
        System.out.println("Stop with Ctrl-C; everything is kept.");
    }
}
