package io.parley.policies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;

/** Everybody and every policy that holds: one row a person, one cell a policy. */
@ApplicationScoped
@Transactional
class CoverageMatrix {
    /** More columns nobody reads; the rest has its own page each. */
    static final int MOST_POLICIES = 12;

    private final Coverage coverage;
    private final PolicyVersions versions;
    private final Clock clock;

    CoverageMatrix(Coverage coverage, PolicyVersions versions, Clock clock) {
        this.coverage = coverage;
        this.versions = versions;
        this.clock = clock;
    }

    public record Column(UUID policy, String title, String label, int acknowledged, int inScope) {}

    /** {@code cells}: one for each column, in its order. */
    record Row(UUID person, String name, String department, List<PopulationRow> cells) {
        boolean isMissing() {
            return cells.stream().anyMatch(PopulationRow::isMissing);
        }

        boolean isOverdue() {
            return cells.stream().anyMatch(PopulationRow::overdue);
        }
    }

    record Matrix(List<Column> columns, List<Row> rows, TreeSet<String> departments) {}

    /** {@code state}: missing, overdue, or empty for all. */
    record Filter(String q, String department, String state) {
        boolean takes(Row row) {
            return (row.name.toLowerCase(Locale.ROOT).contains(q.toLowerCase(Locale.ROOT)))
                    && (department.isEmpty() || department.equals(row.department))
                    && switch (state) {
                        case "missing" -> row.isMissing();
                        case "overdue" -> row.isOverdue();
                        default -> true;
                    };
        }
    }

    Matrix of(Filter filter) {
        var today = LocalDate.now(clock);
        var columns = new ArrayList<Column>();
        var people = new LinkedHashMap<UUID, List<PopulationRow>>();
        for (var version : versions.published().stream().limit(MOST_POLICIES).toList()) {
            var population = coverage.population(version.policyId, today);
            var summary = coverage.summary(version.policyId, today, population);
            columns.add(new Column(
                    version.policyId, version.title, version.label(), summary.acknowledged(), summary.inScope()));
            population.forEach(row -> people.computeIfAbsent(row.personId(), id -> new ArrayList<>())
                    .add(row));
        }
        var departments = new TreeSet<String>();
        var rows = new ArrayList<Row>();
        people.forEach((id, cells) -> {
            var first = cells.get(0);
            var department = first.unit() == null ? "" : first.unit();
            if (cells.stream().anyMatch(PopulationRow::isEmployed)) {
                departments.add(department);
                var row = new Row(id, first.name(), department, cells);
                if (filter.takes(row)) {
                    rows.add(row);
                }
            }
        });
        departments.remove("");
        return new Matrix(columns, rows, departments);
    }
}
