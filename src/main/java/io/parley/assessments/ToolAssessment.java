package io.parley.assessments;

import io.parley.catalog.Keyed;
import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Where a tool stands for one company. */
@Entity
class ToolAssessment extends TenantOwned {
    private static final int MUCH = 10;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    String toolSlug;
    String method;

    @Nullable
    Integer score;

    int low;
    int high;
    int coverage;

    @Enumerated(EnumType.STRING)
    Grade grade;

    String[] knockOuts;
    Instant at;

    protected ToolAssessment() {} // for Hibernate

    ToolAssessment(Assessment now, Instant at) {
        this.toolSlug = now.tool();
        become(now, at);
    }

    Score total() {
        return new Score(score, low, high, coverage);
    }

    List<KnockOut> listKnockOuts() {
        return Arrays.stream(knockOuts)
                .flatMap(key -> Keyed.find(KnockOut.class, key).stream())
                .toList();
    }

    /** As in {@link AssessmentMoved}. */
    String said() {
        return score == null ? grade.name() : grade.name() + " " + score;
    }

    /** Takes over where it stands now; true when that is far enough from before to say so. */
    boolean become(Assessment now, Instant at) {
        var keys = now.knockOuts().stream().map(Keyed::key).toArray(String[]::new);
        if (now.method().equals(method)
                && now.total().equals(total())
                && now.grade() == grade
                && Arrays.equals(keys, knockOuts)) {
            return false;
        }
        var before = score;
        var after = now.total().value();
        boolean moved = now.grade() != grade
                || before != null && after != null && Math.abs(before - after) >= MUCH
                || !Objects.equals(before == null, after == null);
        method = now.method();
        score = after;
        low = now.total().low();
        high = now.total().high();
        coverage = now.total().coverage();
        grade = now.grade();
        knockOuts = keys;
        this.at = at;
        return moved;
    }
}
