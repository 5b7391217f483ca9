package io.parley.surveys;

import io.parley.catalog.Keyed;
import io.parley.catalog.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** The published numbers of surveys, for features that build on what people use and why. */
@ApplicationScoped
public class SurveyResults {
    private final Releases releases;

    SurveyResults(Releases releases) {
        this.releases = releases;
    }

    /** Of the survey that was released last; empty while there is none. */
    @Transactional
    public Optional<UseOfTools> latest() {
        return releases.latest().map(SurveyResults::use);
    }

    @Transactional
    public Optional<UseOfTools> find(UUID survey) {
        return releases.find(survey).map(SurveyResults::use);
    }

    /** In the survey that was released last; empty when it did not ask for the tool or must not tell. */
    @Transactional
    public Optional<UseOfTools.ToolUse> ofTool(String slug) {
        return latest().flatMap(use -> use.find(slug));
    }

    /**
     * Published shares of those who use these tools, survey by survey; empty while fewer than two have asked about all of them. {@code names}:
     * what the tools are called, in the same order.
     */
    @Transactional
    public Optional<Trend> trend(List<String> slugs, List<String> names) {
        return Optional.ofNullable(Trend.of(releases.list(), slugs, names));
    }

    private static UseOfTools use(Releases.Published published) {
        var results = published.results();
        var shown = results.tools().stream()
                .filter(t -> t.people().all() != null)
                .map(t -> tool(t, results))
                .toList();
        var withheld = results.tools().stream()
                .filter(t -> t.people().all() == null)
                .map(Release.Tool::slug)
                .toList();
        return new UseOfTools(
                published.survey(),
                published.title(),
                published.releasedAt(),
                results.answered(),
                results.invited(),
                results.threshold(),
                shown,
                withheld);
    }

    private static UseOfTools.ToolUse tool(Release.Tool tool, Release results) {
        Integer all = tool.people().all();
        int people = all == null ? 0 : all;
        Integer works = tool.works().all();
        return new UseOfTools.ToolUse(
                tool.slug(),
                tool.name(),
                people,
                share(people, results.answered()),
                shown(
                        tool.why(),
                        Reason::find,
                        (reason, count) -> new UseOfTools.ReasonCount(reason, count, share(count, people))),
                tool.why().stream()
                        .filter(c -> c.people().all() == null)
                        .flatMap(c -> Reason.find(c.key()).stream())
                        .toList(),
                shown(tool.device(), key -> Keyed.find(Device.class, key), UseOfTools.DeviceCount::new),
                shown(tool.with(), key -> Keyed.find(Partner.class, key), UseOfTools.PartnerCount::new),
                works == null ? OptionalInt.empty() : OptionalInt.of(works),
                groups(tool, results));
    }

    private static List<UseOfTools.GroupCount> groups(Release.Tool tool, Release results) {
        var groups = new ArrayList<UseOfTools.GroupCount>();
        for (int i = 0; i < results.cells().size(); i++) {
            var cell = results.cells().get(i);
            Integer people = tool.people().cells().get(i);
            Integer answered = cell.answered();
            if (people != null && answered != null) {
                groups.add(new UseOfTools.GroupCount(cell.name(), answered, people, share(people, answered)));
            }
        }
        return groups;
    }

    private static <K, C> List<C> shown(
            List<Release.Choice> choices, Function<String, Optional<K>> keys, BiFunction<K, Integer, C> count) {
        return choices.stream()
                .flatMap(c -> {
                    Integer people = c.people().all();
                    return people == null
                            ? Stream.<C>empty()
                            : keys.apply(c.key()).stream().map(key -> count.apply(key, people));
                })
                .toList();
    }

    private static double share(int part, int base) {
        return base == 0 ? 0 : (double) part / base;
    }
}
