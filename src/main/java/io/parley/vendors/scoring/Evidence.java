package io.parley.vendors.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that one score is made from. What the file says about sources stays in the file. */
public record Evidence(LocalDate asOf, Profile profile, Map<String, @Nullable Boolean> programme, List<Case> cases) {

    public Score score(Method method) {
        return new Scorer(method, profile).score(cases, asOf, programme);
    }
}
