package io.parley.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A demo company goes whole, by its own administrator alone; no other company can, and none loses a row by it. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class DemoRemovalTest {
    @Inject
    Companies companies;

    private Connection superuser;

    @BeforeEach
    void connect() throws SQLException {
        superuser = PostgresForTests.running().superuser("parley");
        superuser.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        superuser.close();
    }

    @Test
    void everyRowGoesAndOneLineStays() throws SQLException {
        var demo = demo();
        var other = companies.fresh();
        new Seed(superuser, demo.id(), "demo-only", "slack");
        var others = new Seed(superuser, other.id(), "other-only", "zoom");
        var before = others.checksum();
        var admin = demo.as("tenant-admin");
        assertThat(admin.page("/home").select(".banner a").attr("href")).isEqualTo("/demo/removal");
        assertThat(admin.page("/demo/removal").select("main form button").text())
                .isEqualTo("Remove Company " + demo.alias() + " for good");

        assertThat(admin.post("/demo/removal", Map.of()).statusCode()).isEqualTo(303);

        assertThat(tablesWithRowsOf(demo)).isEmpty();
        assertThat(others.checksum()).isEqualTo(before);
        assertThat(one("select alias || ' by ' || removed_by || case when rows_removed > 40 then ', many' else '' end"
                        + " from tenant_removed where id = '" + demo.id() + "'"))
                .isEqualTo(demo.alias() + " by " + demo.alias() + " tenant-admin, many");
        assertThat(admin.post("/demo/removal", Map.of()).statusCode())
                .as("nobody is in it any more")
                .isEqualTo(403);
        assertThat(companies
                        .operator()
                        .page("/companies")
                        .select("#removed ~ .card tbody tr")
                        .text())
                .contains(demo.alias() + " tenant-admin");
    }

    @Test
    void onlyItsOwnAdministratorMayAndOnlyADemo() throws SQLException {
        var real = companies.fresh();
        new Seed(superuser, real.id(), "real-only", "signal");
        var admin = real.as("tenant-admin");
        assertThat(admin.page("/home").select(".banner")).isEmpty();
        assertThat(admin.get("/demo/removal").statusCode()).isEqualTo(404);
        assertThat(admin.post("/account", "/demo/removal", Map.of()).statusCode())
                .isEqualTo(404);
        var demo = demo();
        for (var role : List.of("employee", "manager", "compliance-officer", "observer")) {
            var person = demo.as(role);
            assertThat(person.page("/home").select(".banner a")).as(role).isEmpty();
            assertThat(person.get("/demo/removal").statusCode()).as(role).isEqualTo(403);
            assertThat(person.post("/account", "/demo/removal", Map.of()).statusCode())
                    .as(role)
                    .isEqualTo(403);
        }
        assertThat(tablesWithRowsOf(real)).hasSizeGreaterThan(30);
        assertThat(tablesWithRowsOf(demo)).isNotEmpty();
    }

    /** The application may neither write the line that opens append-only tables nor call another company a demo. */
    @Test
    void theApplicationItselfCannot() throws SQLException {
        var real = companies.fresh();
        var seed = new Seed(superuser, real.id(), "kept-only", "wire");
        for (var statement : List.of(
                "insert into tenant_removed values ('" + real.id() + "', 'x', 'x', 'x', now(), 0, null)",
                "update tenant set demo = true where id = '" + real.id() + "'",
                "delete from acklog_leaf where tenant_id = '" + real.id() + "'")) {
            assertThat(stateOf(statement)).as(statement).isEqualTo("42501");
        }
        superuser.createStatement().execute("set local role parley_owner");
        superuser.createStatement().execute("set local app.tenant_id = '" + real.id() + "'");
        assertThat(stateHere("delete from acklog_leaf where ack_id = '" + seed.id("ack") + "'"))
                .as("its owner cannot either without that line")
                .isEqualTo("42501");
    }

    private Company demo() throws SQLException {
        var company = companies.fresh();
        superuser.createStatement().execute("update tenant set demo = true where id = '" + company.id() + "'");
        superuser.commit();
        return company;
    }

    private List<String> tablesWithRowsOf(Company company) throws SQLException {
        var tables = new ArrayList<String>();
        for (var table : Seed.tables(superuser)) {
            if (!one("select count(*)::text from " + table + " where tenant_id = '" + company.id() + "'")
                    .equals("0")) {
                tables.add(table);
            }
        }
        if (!one("select count(*)::text from tenant_work where tenant_id = '" + company.id() + "'")
                .equals("0")) {
            tables.add("tenant_work");
        }
        superuser.commit();
        return tables;
    }

    private String one(String sql) throws SQLException {
        try (var statement = superuser.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String stateOf(String sql) throws SQLException {
        try (var application = PostgresForTests.running().connection("parley", "parley_app", "application");
                var statement = application.createStatement()) {
            statement.execute(sql);
            return "done";
        } catch (SQLException refused) {
            return refused.getSQLState();
        }
    }

    private String stateHere(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
            return "done";
        } catch (SQLException refused) {
            return refused.getSQLState();
        } finally {
            superuser.rollback();
        }
    }
}
