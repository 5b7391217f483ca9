package io.parley.register;

import io.parley.identity.Role;
import io.parley.kernel.Languages;
import io.parley.vendors.evidence.IntervalChart;
import io.parley.vendors.evidence.ScoreGroups;
import io.parley.vendors.evidence.ScoreMessages;
import io.parley.vendors.evidence.ScoreWords;
import io.parley.vendors.evidence.ToolRating;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Scores of tools beside each other, in groups that can be told apart and in no order that cannot. */
@Path("/scores")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.TEXT_HTML)
@Transactional
class ScoreListPages {
    private static final int NAMED = 4;

    private final ScoreLists lists;

    ScoreListPages(ScoreLists lists) {
        this.lists = lists;
    }

    /** {@code counted}: pictures of the numbers that mean nothing yet; none where there are none. */
    @CheckedTemplate(basePath = "register", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ScoreList(
            boolean registered,
            String verdict,
            List<GroupRow> groups,
            List<UnratedRow> unrated,
            List<IntervalChart> counted,
            String countedText)
            implements TemplateInstance {}

    /** {@code apart}: what may not be concluded from the group, in words; empty where every two overlap. */
    record GroupRow(String id, String title, String apart, List<RatedRow> rows, List<IntervalChart> charts) {}

    record RatedRow(
            String slug, String name, String letter, String number, String between, String evidence, LocalDate asOf) {}

    /** {@code asOf}: null where no score is kept. */
    record UnratedRow(
            String slug,
            String name,
            List<String> why,
            String evidence,
            @Nullable LocalDate asOf) {}

    @GET
    public ScoreList list(@RestQuery @Nullable String list) {
        boolean registered = !"all".equals(list);
        var listing = lists.of(registered);
        var words = ScoreWords.words();
        var groups = listing.groups();
        var counted = listing.counted();
        return new ScoreList(
                registered,
                verdict(listing, words),
                groups.stream()
                        .map(group -> row(groups.indexOf(group), group, listing, words))
                        .toList(),
                listing.unrated().stream().map(tool -> row(tool, words)).toList(),
                counted.isEmpty() ? List.of() : IntervalChart.wide(items(counted, listing), true),
                words.countedText(
                        counted.size(),
                        listing.pairs(),
                        ScoreGroups.apart(counted).size()));
    }

    private static String verdict(ScoreLists.Listing listing, ScoreMessages words) {
        int rated = listing.rated();
        int groups = listing.groups().size();
        return rated == 0
                ? words.nobodyRated(listing.unrated().size())
                : groups == 1 ? words.oneGroup(rated) : words.someGroups(rated, groups);
    }

    private static GroupRow row(int at, ScoreGroups.Group group, ScoreLists.Listing listing, ScoreMessages words) {
        var rows = group.members().stream()
                .map(member -> row(member, rating(member, listing), words))
                .toList();
        var pairs = group.apart().stream()
                .map(pair -> words.andPair(pair.one().name(), pair.other().name()))
                .toList();
        return new GroupRow(
                "group-" + (at + 1),
                rows.size() == 1 ? words.aloneTitle(rows.get(0).name()) : words.groupTitle(names(rows)),
                pairs.isEmpty() ? "" : words.linked(String.join("; ", pairs)),
                rows,
                IntervalChart.wide(items(group.members(), listing), false));
    }

    /** Enough of them to tell groups apart. */
    private static String names(List<RatedRow> rows) {
        var names = rows.stream().limit(NAMED).map(RatedRow::name).collect(Collectors.joining(", "));
        return rows.size() > NAMED ? names + " +" + (rows.size() - NAMED) : names;
    }

    private static RatedRow row(ScoreGroups.Member tool, ToolRating rating, ScoreMessages words) {
        return new RatedRow(
                tool.slug(),
                tool.name(),
                Objects.requireNonNull(rating.letter()),
                number(rating.total()),
                words.between(number(rating.low()), number(rating.high())),
                ScoreWords.strength(rating.evidence()),
                rating.asOf());
    }

    private static UnratedRow row(ScoreLists.Line tool, ScoreMessages words) {
        var rating = tool.rating();
        return rating == null
                ? new UnratedRow(tool.slug(), tool.name(), List.of(words.noneKept()), "", null)
                : new UnratedRow(
                        tool.slug(),
                        tool.name(),
                        ScoreWords.reasons(rating),
                        ScoreWords.strength(rating.evidence()),
                        rating.asOf());
    }

    private static List<IntervalChart.Item> items(List<ScoreGroups.Member> tools, ScoreLists.Listing listing) {
        return tools.stream()
                .map(tool -> new IntervalChart.Item(
                        tool.name(), rating(tool, listing).total(), tool.low(), tool.high()))
                .toList();
    }

    private static ToolRating rating(ScoreGroups.Member tool, ScoreLists.Listing listing) {
        return Objects.requireNonNull(listing.ratings().get(tool.slug()));
    }

    private static String number(double value) {
        return String.format(Languages.current(), "%.1f", value);
    }
}
