package io.parley.identity;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Writes a plan with batched statements: one of a kind after the other, so that no row refers to one that is not there yet. */
final class PeopleImportRun {
    private static final String FIELDS = """
            name = ?, mail = ?, department = nullif(?, ''), type = upper(?), country = nullif(?, ''),
            hired_on = nullif(?, '')::date, ended_on = nullif(?, '')::date, leave_from = nullif(?, '')::date,
            leave_until = nullif(?, '')::date, language = ?, zone = ?, work_starts = ?::time, work_ends = ?::time
            """;
    private static final List<PersonField> IN_ORDER = List.of(
            PersonField.NAME,
            PersonField.MAIL,
            PersonField.DEPARTMENT,
            PersonField.TYPE,
            PersonField.COUNTRY,
            PersonField.HIRE_DATE,
            PersonField.END_DATE,
            PersonField.LEAVE_FROM,
            PersonField.LEAVE_UNTIL,
            PersonField.LANGUAGE,
            PersonField.ZONE,
            PersonField.WORK_START,
            PersonField.WORK_END);

    private final Connection connection;
    private final UUID tenant;
    private final Instant now;
    private final Map<PeoplePlan.Entry, UUID> ids = new IdentityHashMap<>();

    PeopleImportRun(Connection connection, UUID tenant, Instant now) {
        this.connection = connection;
        this.tenant = tenant;
        this.now = now;
    }

    static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }

    /** Returns the ids of the people who are new, in the plan's order. */
    List<UUID> write(PeoplePlan plan, Map<String, UUID> groups) throws SQLException {
        makeRoomForMails(plan);
        plan.changed.forEach(
                entry -> ids.put(entry, Objects.requireNonNull(entry.known()).id()));
        plan.added.forEach(entry -> ids.put(entry, newId()));
        add(plan.added);
        batch(
                "update person set version = version + 1, active = true, " + FIELDS + " where tenant_id = ? and id = ?",
                plan.changed,
                (statement, entry) -> key(statement, values(statement, 1, entry), id(entry)));
        batch(
                "update person set manager_id = (select m.id from person m where m.tenant_id = ? and m.number = ?) "
                        + "where tenant_id = ? and id = ?",
                both(plan, PersonField.MANAGER),
                (statement, entry) -> {
                    key(statement, 3, id(entry));
                    statement.setObject(1, tenant);
                    statement.setString(2, entry.values().get(PersonField.MANAGER));
                });
        batch(
                "update person set version = version + 1, active = false where tenant_id = ? and id = ?",
                plan.deactivated,
                (statement, known) -> key(statement, 1, known.id()));
        memberships(both(plan, PersonField.GROUPS), groups);
        return plan.added.stream().map(this::id).toList();
    }

    /** Two people may swap their mails; the second's must be free before the first takes it. */
    private void makeRoomForMails(PeoplePlan plan) throws SQLException {
        var wanted = new HashSet<String>();
        both(plan, PersonField.MAIL).forEach(entry -> wanted.add(entry.values().get(PersonField.MAIL)));
        batch(
                "update person set mail = 'moving:' || id where tenant_id = ? and id = ?",
                plan.changed.stream()
                        .filter(e -> e.changes(PersonField.MAIL)
                                && e.known() != null
                                && wanted.contains(e.known().mail()))
                        .map(PeoplePlan.Entry::known)
                        .toList(),
                (statement, known) -> key(statement, 1, known.id()));
    }

    private void add(List<PeoplePlan.Entry> added) throws SQLException {
        batch(
                "insert into person (name, mail, department, type, country, hired_on, ended_on, leave_from, leave_until, "
                        + "language, zone, work_starts, work_ends, tenant_id, id, number, active, created_at) "
                        + "values (?, ?, nullif(?, ''), upper(?), nullif(?, ''), nullif(?, '')::date, nullif(?, '')::date, "
                        + "nullif(?, '')::date, nullif(?, '')::date, ?, ?, ?::time, ?::time, ?, ?, ?, true, ?)",
                added,
                (statement, entry) -> {
                    int next = values(statement, 1, entry);
                    key(statement, next, id(entry));
                    statement.setString(next + 2, entry.number());
                    statement.setObject(next + 3, now.atOffset(ZoneOffset.UTC));
                });
    }

    private record Belonging(UUID person, UUID group) {}

    private void memberships(List<PeoplePlan.Entry> entries, Map<String, UUID> groups) throws SQLException {
        var joined = entries.stream()
                .flatMap(e -> e.changes().stream()
                        .filter(c -> c.field() == PersonField.GROUPS)
                        .flatMap(c -> PersonChecks.groupNames(c.to()).stream()
                                .filter(name ->
                                        !PersonChecks.groupNames(c.from()).contains(name)))
                        .map(name -> new Belonging(id(e), Objects.requireNonNull(groups.get(name)))));
        var left = entries.stream()
                .flatMap(e -> e.changes().stream()
                        .filter(c -> c.field() == PersonField.GROUPS)
                        .flatMap(c -> PersonChecks.groupNames(c.from()).stream()
                                .filter(name -> !PersonChecks.groupNames(c.to()).contains(name)))
                        .map(name -> new Belonging(id(e), Objects.requireNonNull(groups.get(name)))));
        batch(
                "insert into membership (tenant_id, id, person_id, group_id, since) values (?, ?, ?, ?, ?) on conflict do nothing",
                joined.toList(),
                (statement, belonging) -> {
                    key(statement, 1, newId());
                    statement.setObject(3, belonging.person);
                    statement.setObject(4, belonging.group);
                    statement.setObject(5, now.atOffset(ZoneOffset.UTC));
                });
        batch(
                "delete from membership where tenant_id = ? and person_id = ? and group_id = ?",
                left.toList(),
                (statement, belonging) -> {
                    key(statement, 1, belonging.person);
                    statement.setObject(3, belonging.group);
                });
    }

    private static List<PeoplePlan.Entry> both(PeoplePlan plan, PersonField field) {
        return Stream.concat(plan.added.stream(), plan.changed.stream())
                .filter(entry -> entry.changes(field))
                .toList();
    }

    private UUID id(PeoplePlan.Entry entry) {
        return Objects.requireNonNull(ids.get(entry));
    }

    private static int values(PreparedStatement statement, int first, PeoplePlan.Entry entry) throws SQLException {
        int next = first;
        for (var field : IN_ORDER) {
            statement.setString(next++, entry.values().get(field));
        }
        return next;
    }

    private void key(PreparedStatement statement, int first, UUID id) throws SQLException {
        statement.setObject(first, tenant);
        statement.setObject(first + 1, id);
    }

    private interface Setter<T> {
        void set(PreparedStatement statement, T row) throws SQLException;
    }

    private <T> void batch(String sql, List<T> rows, Setter<T> setter) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (var row : rows) {
                setter.set(statement, row);
                statement.addBatch();
                if (++waiting % 1_000 == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }
}
