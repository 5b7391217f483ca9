package io.parley.surveys;

import io.parley.testing.PostgresForTests;
import java.io.Closeable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * What sending one person's answers asks of the database, sent without the product: the statements of {@link Participations} and {@link
 * Answers}, one connection, as the application's role, behind the same wall.
 */
final class SurveySql implements Closeable {
    private final UUID company;
    private final UUID survey;
    private final String ballot;
    private final Connection connection;

    SurveySql(UUID company, UUID survey, String ballot) throws SQLException {
        this.company = company;
        this.survey = survey;
        this.ballot = ballot;
        connection = PostgresForTests.running().superuser("parley");
        try (var statement = connection.createStatement()) {
            statement.execute("set role parley_app");
        }
        connection.setAutoCommit(false);
    }

    /** Who it is, and whether they may answer: before anything is taken. */
    private void check(UUID person) throws SQLException {
        execute("select set_config('app.tenant_id', ?, true)", "" + company);
        execute("select * from person where tenant_id = ?::uuid and id = ?::uuid", company, person);
        execute("select * from person_role where tenant_id = ?::uuid and person_id = ?::uuid", company, person);
        connection.commit();
        execute("select set_config('app.tenant_id', ?, true)", "" + company);
        execute("select * from survey where tenant_id = ?::uuid and id = ?::uuid", company, survey);
        execute(
                "select answered, cell_id from survey_participation where tenant_id = ?::uuid and survey_id = ?::uuid and person_id = ?::uuid",
                company,
                survey,
                person);
        connection.commit();
    }

    void submit(UUID person) throws SQLException {
        check(person);
        execute("select set_config('app.tenant_id', ?, true)", "" + company);
        execute("select 1 from pg_advisory_xact_lock_shared(hashtextextended(?, 0))", company + " survey " + survey);
        execute("select * from survey where tenant_id = ?::uuid and id = ?::uuid", company, survey);
        execute(
                "select answered, cell_id from survey_participation where tenant_id = ?::uuid and survey_id = ?::uuid and person_id = ?::uuid",
                company,
                survey,
                person);
        execute(
                "update survey_participation set answered = true where tenant_id = ?::uuid and survey_id = ?::uuid and person_id = ?::uuid and not answered",
                company,
                survey,
                person);
        execute(
                "insert into survey_answer_staged (tenant_id, id, survey_id, cell_id, answers) "
                        + "select ?::uuid, gen_random_uuid(), ?::uuid, cell_id, ?::jsonb from survey_participation "
                        + "where survey_id = ?::uuid and person_id = ?::uuid",
                company,
                survey,
                ballot,
                survey,
                person);
        connection.commit();
    }

    private void execute(String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i].toString());
            }
            statement.execute();
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
