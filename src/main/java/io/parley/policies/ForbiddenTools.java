package io.parley.policies;

import io.parley.register.BanChecks;
import io.parley.register.DecisionState;
import io.parley.register.Decisions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What publishing a text enforces against people's habits, and the reasons that were given for it. */
@ApplicationScoped
class ForbiddenTools {
    private final Decisions decisions;
    private final BanChecks bans;

    ForbiddenTools(Decisions decisions, BanChecks bans) {
        this.decisions = decisions;
        this.bans = bans;
    }

    /** Of those that this version is about the ones that are forbidden today, by name. */
    List<ForbiddenTool> of(PolicyVersion version) {
        return decisions.inForce(Arrays.asList(version.tools)).values().stream()
                .filter(d -> d.state() == DecisionState.NOT_PERMITTED)
                .sorted(Comparator.comparing(d -> d.toolName()))
                .map(d -> new ForbiddenTool(d, bans.of(d).orElse(null)))
                .toList();
    }
}
