package io.parley.register;

import io.parley.catalog.Tools;
import io.parley.vendors.evidence.ScoreGroups;
import io.parley.vendors.evidence.ToolRating;
import io.parley.vendors.evidence.ToolRatings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Vendors' scores of many tools: in groups where they are rated, by themselves with the reason where not. */
@ApplicationScoped
class ScoreLists {
    private final Register register;
    private final Tools tools;
    private final ToolRatings ratings;

    ScoreLists(Register register, Tools tools, ToolRatings ratings) {
        this.register = register;
        this.tools = tools;
        this.ratings = ratings;
    }

    /**
     * @param ratings by slug, of those that have one
     * @param unrated by name
     * @param counted of those, with enough dated cases for a number that means nothing yet
     */
    record Listing(
            List<ScoreGroups.Group> groups,
            Map<String, ToolRating> ratings,
            List<Line> unrated,
            List<ScoreGroups.Member> counted) {
        int rated() {
            return groups.stream().mapToInt(group -> group.members().size()).sum();
        }

        int pairs() {
            return counted.size() * (counted.size() - 1) / 2;
        }
    }

    /** {@code rating}: null where no score is kept. */
    record Line(String slug, String name, @Nullable ToolRating rating) {}

    /** Three queries, however many tools. @param registered only the company's; else all about which a score is kept */
    Listing of(boolean registered) {
        var slugs = registered ? register.slugs() : null;
        var found = slugs == null ? ratings.latest() : ratings.latest(slugs);
        var names = tools.names(slugs == null ? found.keySet() : slugs);
        var members = new TreeSet<>(
                Comparator.comparing(Line::name, String.CASE_INSENSITIVE_ORDER).thenComparing(Line::slug));
        names.forEach((slug, name) -> members.add(new Line(slug, name, found.get(slug))));
        return new Listing(
                ScoreGroups.of(members.stream()
                        .filter(ScoreLists::isRated)
                        .map(ScoreLists::member)
                        .toList()),
                found,
                members.stream().filter(tool -> !isRated(tool)).toList(),
                members.stream()
                        .filter(tool -> !isRated(tool) && tool.rating != null && tool.rating.hasNumber())
                        .map(ScoreLists::member)
                        .toList());
    }

    private static boolean isRated(Line tool) {
        return tool.rating != null && tool.rating.isRated();
    }

    private static ScoreGroups.Member member(Line tool) {
        var rating = tool.rating;
        if (rating == null) {
            throw new IllegalArgumentException(tool.slug + " has no score");
        }
        return new ScoreGroups.Member(tool.slug, tool.name, rating.low(), rating.high());
    }
}
