package io.parley.app;

import io.parley.identity.People;
import io.parley.kernel.Actor;
import io.parley.kernel.ReplayClock;
import io.parley.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;

/** Lets an invented person use the product on an earlier day: its own commands, in a transaction each, with the clock moved. */
@ApplicationScoped
class DemoStage {
    private final CurrentTenant tenant;
    private final ReplayClock clock;
    private final People people;
    private final Actor actor;

    DemoStage(CurrentTenant tenant, ReplayClock clock, People people, Actor actor) {
        this.tenant = tenant;
        this.clock = clock;
        this.people = people;
        this.actor = actor;
    }

    /** A step of that person, whose id it is given. */
    interface Step<T> {
        T by(UUID person) throws Exception;
    }

    /** {@code daysAgo} and {@code minute} of that day (UTC), never later than now. */
    <T> T at(UUID company, int daysAgo, int minute, String mail, Step<T> step) {
        return tenant.inTransaction(
                company,
                () -> clock.at(instant(daysAgo, minute), () -> {
                    var person =
                            people.findByMail(mail).orElseThrow(() -> new IllegalStateException("Nobody is " + mail));
                    actor.is(person.id(), person.name());
                    return step.by(person.id());
                }));
    }

    /** What the platform's own jobs do on that day. */
    <T> T job(UUID company, int daysAgo, int minute, java.util.concurrent.Callable<T> step) {
        return tenant.inTransaction(company, () -> clock.at(instant(daysAgo, minute), step));
    }

    /** For what makes its own transactions. */
    <T> T outside(int daysAgo, int minute, java.util.concurrent.Callable<T> step) {
        try {
            return clock.at(instant(daysAgo, minute), step);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant instant(int daysAgo, int minute) {
        var then = today().minusDays(daysAgo).atTime(LocalTime.of(minute / 60, minute % 60));
        var now = clock.instant();
        var instant = then.toInstant(ZoneOffset.UTC);
        return instant.isAfter(now) ? now : instant;
    }
}
