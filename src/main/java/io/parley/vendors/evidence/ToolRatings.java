package io.parley.vendors.evidence;

import io.parley.vendors.scoring.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The latest kept scores of tools, for whoever judges tools by them. */
@ApplicationScoped
public class ToolRatings {
    private final KeptScores scores;
    private final Clock clock;
    /** By tool, the latest that somebody asked for; what was kept never changes. */
    private final Map<String, Read> read = new ConcurrentHashMap<>();

    ToolRatings(KeptScores scores, Clock clock) {
        this.scores = scores;
        this.clock = clock;
    }

    private record Read(KeptScore kept, Standing standing) {}

    /** Slug → what its latest kept score is worth today; those without one are left out. One query when nothing is new. */
    public Map<String, ToolRating> latest(Collection<String> slugs) {
        return of(slugs);
    }

    /** Of all tools that have one. */
    public Map<String, ToolRating> latest() {
        return of(null);
    }

    private Map<String, ToolRating> of(@Nullable Collection<String> slugs) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var ids = scores.latest(slugs, now);
        readNew(ids);
        var ratings = new HashMap<String, ToolRating>();
        ids.keySet().forEach(slug -> {
            var latest = Objects.requireNonNull(read.get(slug));
            ratings.put(slug, ToolRating.of(latest.kept, latest.standing.on(today, latest.kept.asOf())));
        });
        return ratings;
    }

    private void readNew(Map<String, Long> ids) {
        var missing = ids.entrySet().stream()
                .filter(latest -> {
                    var known = read.get(latest.getKey());
                    return known == null || known.kept.id() != latest.getValue();
                })
                .map(Map.Entry::getValue)
                .toList();
        if (!missing.isEmpty()) {
            var bodies = scores.bodies(missing);
            scores.list(missing)
                    .forEach(kept -> read.put(
                            kept.tool(),
                            new Read(
                                    kept,
                                    Objects.requireNonNull(bodies.get(kept.id()))
                                            .standing())));
        }
    }
}
