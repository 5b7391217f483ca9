package io.parley.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.parley.gates.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The wall stands as the migrations build it, and every hole that can be made in it is named. */
class WallRulesTest {
    private static ScratchDatabase database;

    /** What somebody with all rights does to the database, and the sentence about it. */
    private record Hole(String sentence, String... sql) {}

    private static final String WALLED =
            "create table note (tenant_id uuid not null, id uuid not null, text text, person uuid, primary key (tenant_id, id))";
    private static final String WALL = "call app.wall('note')";

    private static final List<Hole> HOLES = List.of(
            new Hole("role parley_app is a superuser", "alter role parley_app superuser"),
            new Hole("role parley_app is allowed to bypass row security", "alter role parley_app bypassrls"),
            new Hole("role parley_app is allowed to create databases", "alter role parley_app createdb"),
            new Hole("role parley_app is allowed to create roles", "alter role parley_app createrole"),
            new Hole("role parley_app is allowed to replicate", "alter role parley_app replication"),
            new Hole(
                    "role parley_app is a member of parley_owner, which reads past the wall",
                    "grant parley_owner to parley_app"),
            new Hole(
                    "role parley_app is a member of parley_owner, which reads past the wall",
                    "grant parley_migrator to parley_app"),
            new Hole(
                    "role parley_app is a member of parley_owner, which reads past the wall",
                    "grant parley_owner to parley_app with inherit false, set true"),
            new Hole(
                    "role parley_app is a member of pg_read_all_data, which reads past the wall",
                    "grant pg_read_all_data to parley_app"),
            new Hole("role parley_app owns person", "alter table person owner to parley_app"),
            new Hole("role parley_app may create in schema public", "grant create on schema public to parley_app"),
            new Hole("role parley_app may create in schema app", "grant create on schema app to app_rw"),
            new Hole("role parley_app may truncate person", "grant truncate on person to app_rw"),
            new Hole("role parley_app may trigger person", "grant trigger on person to app_rw"),
            new Hole("role parley_app may references person", "grant references on person to app_rw"),
            new Hole("app.tenant_id is set outside transactions, to x", "set app.tenant_id = 'x'"),
            new Hole(
                    "table person does not have row security enabled and forced",
                    "alter table person no force row level security"),
            new Hole(
                    "table person does not have row security enabled and forced",
                    "alter table person disable row level security"),
            new Hole("table person has 0 policies instead of one", "drop policy tenant_wall on person"),
            new Hole("table person has 2 policies instead of one", "create policy more on person using (true)"),
            new Hole(
                    "policy tenant_wall on person does not compare tenant_id with app.tenant() for everybody and everything",
                    "alter policy tenant_wall on person using (true)"),
            new Hole(
                    "policy tenant_wall on person does not compare tenant_id with app.tenant() for everybody and everything",
                    "alter policy tenant_wall on person with check (true)"),
            new Hole(
                    "policy tenant_wall on person does not compare tenant_id with app.tenant() for everybody and everything",
                    "alter policy tenant_wall on person to parley_migrator"),
            new Hole(
                    "policy w on note does not compare tenant_id with app.tenant() for everybody and everything",
                    WALLED,
                    "alter table note enable row level security, force row level security",
                    "create policy w on note for select using (tenant_id = (select app.tenant()))"),
            new Hole(
                    "function app.tenant() is not the setting app.tenant_id of the transaction",
                    "create or replace function app.tenant() returns uuid language sql stable return gen_random_uuid()"),
            new Hole(
                    "table note has no tenant_id uuid not null and is not on the list of global tables",
                    "create table note (id uuid primary key)"),
            new Hole(
                    "table note has no tenant_id uuid not null and is not on the list of global tables",
                    "create table note (tenant_id uuid, id uuid primary key)"),
            new Hole(
                    "table note has no tenant_id uuid not null and is not on the list of global tables",
                    "create table note (tenant_id text not null, id uuid primary key)"),
            new Hole(
                    "table other.tenant has no tenant_id uuid not null and is not on the list of global tables",
                    "create schema other",
                    "create table other.tenant (id uuid primary key)"),
            new Hole(
                    "table note has no primary key that begins with tenant_id",
                    "create table note (tenant_id uuid not null, id uuid primary key)",
                    WALL),
            new Hole(
                    "table note has no primary key that begins with tenant_id",
                    "create table note (tenant_id uuid not null, id uuid, primary key (id, tenant_id))",
                    WALL),
            new Hole(
                    "table note has no primary key that begins with tenant_id",
                    "create table note (tenant_id uuid not null, id uuid)",
                    WALL),
            new Hole(
                    "unique key n on note does not begin with tenant_id",
                    WALLED,
                    WALL,
                    "create unique index n on note (id)"),
            new Hole(
                    "unique key n on note does not begin with tenant_id",
                    WALLED,
                    WALL,
                    "create unique index n on note (lower(id::text))"),
            new Hole(
                    "unique key n on note does not begin with tenant_id",
                    WALLED,
                    WALL,
                    "alter table note add constraint n exclude (id with =)"),
            new Hole(
                    "foreign key n on note refers to person without tenant_id",
                    WALLED,
                    WALL,
                    "alter table person add constraint bare unique (id)",
                    "alter table note add constraint n foreign key (person) references person (id)"),
            new Hole(
                    "foreign key n on note refers to person without tenant_id",
                    WALLED,
                    WALL,
                    "alter table note add constraint n foreign key (person, id) references person (tenant_id, id)"),
            new Hole(
                    "foreign key n on fact refers to person without tenant_id",
                    "alter table person add constraint bare unique (id)",
                    "alter table fact add person uuid",
                    "alter table fact add constraint n foreign key (person) references person (id)"),
            new Hole(
                    "unique key n on note lets rows without text repeat",
                    WALLED,
                    WALL,
                    "create unique index n on note (tenant_id, text)"),
            new Hole(
                    "unique key n on note lets rows without text repeat",
                    WALLED,
                    WALL,
                    "create unique index n on note (tenant_id, text) where person is not null"),
            new Hole(
                    "unique key n on note lets rows without text repeat",
                    WALLED,
                    WALL,
                    "create unique index n on note (tenant_id, text) where text is not null or person is not null"),
            new Hole(
                    "view v is read with its owner's rights: it needs security_invoker",
                    "create view v as select * from person"),
            new Hole(
                    "view v is read with its owner's rights: it needs security_invoker",
                    "create view v with (security_invoker = false) as select * from person"),
            new Hole("materialised view v has no row security", "create materialized view v as select * from person"),
            new Hole(
                    "function public.f runs with its owner's rights (security definer)",
                    "create function f() returns int language sql security definer return 1"),
            new Hole(
                    "table part does not have row security enabled and forced",
                    "create table whole (tenant_id uuid not null, id uuid, primary key (tenant_id, id)) partition by hash (tenant_id)",
                    "create table part partition of whole for values with (modulus 1, remainder 0)",
                    "call app.wall('whole')"),
            new Hole(
                    "sequence note_number_seq counts across companies",
                    WALLED,
                    WALL,
                    "alter table note add number bigserial"),
            new Hole(
                    "sequence note_number_seq counts across companies",
                    WALLED,
                    WALL,
                    "alter table note add number bigint generated always as identity"),
            new Hole("sequence free counts across companies", "create sequence free"));

    @BeforeAll
    static void migrate() throws Exception {
        database = ScratchDatabase.migrated("wall_rules");
    }

    @Test
    void theWallStands() throws SQLException {
        try (var application = database.application()) {
            assertThat(WallCheck.holes(application, "parley_app", Clock.systemUTC()))
                    .isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyHoleIsNamed() {
        return HOLES.stream()
                .map(hole -> dynamicTest(hole.sentence + ": " + hole.sql[hole.sql.length - 1], () -> {
                    try (var superuser = database.superuser()) {
                        for (var sql : hole.sql) {
                            execute(superuser, sql);
                        }
                        execute(superuser, "set session authorization parley_app");
                        assertThat(new WallRules(superuser).violations()).contains(hole.sentence);
                    }
                }));
    }

    /** What is right must stay possible. */
    @Test
    void whatIsSafeIsLeftAlone() throws SQLException {
        try (var superuser = database.superuser()) {
            execute(superuser, WALLED);
            execute(superuser, WALL);
            execute(superuser, "create unique index a on note (tenant_id, text) nulls not distinct");
            execute(
                    superuser,
                    "create unique index b on note (tenant_id, text, person) where text is not null and person is not null");
            execute(
                    superuser,
                    "alter table note add foreign key (tenant_id, person) references person (tenant_id, id)");
            execute(superuser, "create view v with (security_invoker) as select * from note");
            execute(superuser, "alter table fact add number int generated always as identity");
            execute(
                    superuser,
                    "create table whole (tenant_id uuid not null, id uuid, primary key (tenant_id, id)) partition by hash (tenant_id)");
            execute(superuser, "create table part partition of whole for values with (modulus 1, remainder 0)");
            execute(superuser, "call app.wall('whole')");
            execute(superuser, "call app.wall('part')");
            execute(superuser, "set session authorization parley_app");
            assertThat(new WallRules(superuser).violations()).isEmpty();
        }
    }

    @Test
    void aPrivilegedConnectionIsRefusedWithAList() throws SQLException {
        try (var superuser = database.superuser()) {
            var holes = WallCheck.holes(superuser, "parley_app", Clock.systemUTC());
            assertThat(holes).contains("signed in as postgres instead of parley_app", "role postgres is a superuser");
            assertThatThrownBy(() -> WallCheck.refuse(holes))
                    .hasMessageStartingWith("Parley does not start")
                    .hasMessageContaining("- role postgres is a superuser");
        }
    }

    @Test
    void clocksThatDisagreeAreRefused() throws SQLException {
        try (var application = database.application()) {
            var ahead = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(3));
            var behind = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-3));
            var close = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(1));
            assertThat(WallCheck.holes(application, "parley_app", ahead))
                    .singleElement()
                    .asString()
                    .contains("clock");
            assertThat(WallCheck.holes(application, "parley_app", behind))
                    .singleElement()
                    .asString()
                    .contains("clock");
            assertThat(WallCheck.holes(application, "parley_app", close)).isEmpty();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
