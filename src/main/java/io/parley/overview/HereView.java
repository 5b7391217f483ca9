package io.parley.overview;

import io.parley.assessments.AssessmentView;
import io.parley.assessments.PassportView;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One tool at one company. {@code instead} is null where there is no other tool in the register, or none is needed;
 * {@code waitingForMe}: policies that the reader has not answered.
 */
record HereView(
        String slug,
        String name,
        LocalDate today,
        String verdict,
        HereUse use,
        HereRule rule,
        HereControl control,
        AssessmentView assessment,
        PassportView passport,
        HereRecord record,
        @Nullable HereInstead instead,
        boolean needsNone,
        List<CoverageLine> policies,
        Set<UUID> waitingForMe) {
    public boolean waits(UUID policy) {
        return waitingForMe.contains(policy);
    }
}
