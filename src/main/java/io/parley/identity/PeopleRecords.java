package io.parley.identity;

import io.parley.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;

/** All records of the company as text, in three statements: what an import is compared with. */
@ApplicationScoped
class PeopleRecords {
    private static final String PEOPLE = """
            select p.id, p.active, p.number, p.name, p.mail, coalesce(p.department, '') department,
              coalesce(m.number, '') manager, lower(p.type) type, coalesce(p.country, '') country,
              coalesce(p.hired_on::text, '') hire_date, coalesce(p.ended_on::text, '') end_date,
              coalesce(p.leave_from::text, '') leave_from, coalesce(p.leave_until::text, '') leave_until,
              p.language, p.zone, to_char(p.work_starts, 'HH24:MI') work_start, to_char(p.work_ends, 'HH24:MI') work_end
            from person p left join person m on m.tenant_id = p.tenant_id and m.id = p.manager_id
            where p.tenant_id = ?
            """;
    private static final String MEMBERSHIPS = """
            select s.person_id, g.name from membership s
            join people_group g on g.tenant_id = s.tenant_id and g.id = s.group_id where s.tenant_id = ?
            """;
    private static final String ADMINS = """
            select r.person_id from person_role r join person p on p.tenant_id = r.tenant_id and p.id = r.person_id
            where r.tenant_id = ? and r.role = 'tenant-admin' and p.active and (r.expires_on is null or r.expires_on >= ?)
            """;

    private final EntityManager database;
    private final CurrentTenant tenant;
    private final Clock clock;

    PeopleRecords(EntityManager database, CurrentTenant tenant, Clock clock) {
        this.database = database;
        this.tenant = tenant;
        this.clock = clock;
    }

    PeoplePlan.Records read(UUID importer, Set<String> groups) {
        return database.unwrap(Session.class)
                .doReturningWork(
                        connection -> new PeoplePlan.Records(people(connection), groups, importer, admins(connection)));
    }

    private List<PeoplePlan.Known> people(Connection connection) throws SQLException {
        var groups = groups(connection);
        var people = new ArrayList<PeoplePlan.Known>();
        try (var statement = connection.prepareStatement(PEOPLE)) {
            statement.setObject(1, tenant.id());
            statement.setFetchSize(2_000);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var id = row.getObject("id", UUID.class);
                    people.add(new PeoplePlan.Known(
                            id, row.getBoolean("active"), values(row, groups.getOrDefault(id, Set.of()))));
                }
            }
        }
        return people;
    }

    private static Map<PersonField, String> values(ResultSet row, Set<String> groups) throws SQLException {
        var values = new EnumMap<PersonField, String>(PersonField.class);
        for (var field : PersonField.values()) {
            values.put(field, field == PersonField.GROUPS ? PersonChecks.joined(groups) : row.getString(field.key()));
        }
        return values;
    }

    private Map<UUID, Set<String>> groups(Connection connection) throws SQLException {
        var groups = new HashMap<UUID, Set<String>>();
        try (var statement = connection.prepareStatement(MEMBERSHIPS)) {
            statement.setObject(1, tenant.id());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    groups.computeIfAbsent(row.getObject(1, UUID.class), id -> new TreeSet<>())
                            .add(row.getString(2));
                }
            }
        }
        return groups;
    }

    private Set<UUID> admins(Connection connection) throws SQLException {
        var admins = new HashSet<UUID>();
        try (var statement = connection.prepareStatement(ADMINS)) {
            statement.setObject(1, tenant.id());
            statement.setObject(2, LocalDate.now(clock));
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    admins.add(row.getObject(1, UUID.class));
                }
            }
        }
        return admins;
    }
}
