package io.parley.surveys;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;

/** How far the close of a survey is, told outside its transaction so that others can see it. */
@ApplicationScoped
class ClosingSteps {
    enum Step {
        READING,
        COUNTING,
        CUTTING;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@code step}: empty until the job has begun. */
    record Progress(String step, int done, int of) {
        public boolean begun() {
            return !step.isEmpty();
        }
    }

    private final Sql sql;

    ClosingSteps(Sql sql) {
        this.sql = sql;
    }

    void at(UUID survey, Step step, int done, int of) {
        QuarkusTransaction.requiringNew().run(() -> sql.run("""
                update survey set closing_step = ?3, closing_done = ?4, closing_of = ?5 where tenant_id = ?1 and id = ?2
                """, survey, step.key(), done, of));
    }

    Progress of(UUID survey) {
        var row = sql.rows(
                        "select coalesce(closing_step, ''), closing_done, closing_of from survey "
                                + "where tenant_id = ?1 and id = ?2",
                        survey)
                .get(0);
        return new Progress((String) row[0], (Integer) row[1], (Integer) row[2]);
    }
}
