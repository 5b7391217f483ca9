package io.parley.register;

import io.parley.identity.Role;
import io.parley.kernel.Problems;
import io.parley.vendors.evidence.ScoreGroups;
import io.parley.vendors.evidence.ToolRating;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Scores of many tools, in groups that can be told apart. */
@Path("/api/v1/scores")
@Tag(name = "Register")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class ScoreListApi {
    private final ScoreLists lists;

    ScoreListApi(ScoreLists lists) {
        this.lists = lists;
    }

    /**
     * {@code provisional}: always true. {@code groups}: no two intervals of different groups overlap, and every one of a group lies
     * above every one of the next; inside a group nothing is said.
     */
    record Scores(String list, boolean provisional, List<Group> groups, List<ScoreItem> notRated) {}

    /** {@code tools}: by name. {@code apart}: pairs of slugs that do not overlap although others of the group link them. */
    record Group(List<ScoreItem> tools, List<List<String>> apart) {}

    /**
     * {@code letter}: null where it is withheld, for the reasons in {@code withheld}; then the numbers mean nothing. All but the
     * first two are null where no score is kept. {@code score}, {@code low}, {@code high}: 0 to 100, a 90 % interval. {@code kept}: id of the score.
     */
    record ScoreItem(
            String tool,
            String name,
            @Nullable String letter,
            @Nullable Double score,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String evidence,
            @Nullable LocalDate asOf,
            @Nullable String method,
            @Nullable Long kept,
            @Nullable List<String> withheld) {
        static ScoreItem of(String tool, String name, @Nullable ToolRating rating) {
            return rating == null
                    ? new ScoreItem(tool, name, null, null, null, null, null, null, null, null, null)
                    : new ScoreItem(
                            tool,
                            name,
                            rating.letter(),
                            rating.total(),
                            rating.low(),
                            rating.high(),
                            rating.evidence(),
                            rating.asOf(),
                            rating.method(),
                            rating.score(),
                            rating.withheld());
        }
    }

    /** Of the company's register; with {@code list=all} of every tool about which a score is kept. */
    @GET
    public Scores listScores(@RestQuery @Nullable String list) {
        var asked = list == null || list.isEmpty() ? "register" : list;
        if (!asked.equals("register") && !asked.equals("all")) {
            throw new Problems.InvalidField("list", "One of register, all");
        }
        var listing = lists.of(asked.equals("register"));
        return new Scores(
                asked,
                true,
                listing.groups().stream().map(group -> group(group, listing)).toList(),
                listing.unrated().stream()
                        .map(tool -> ScoreItem.of(tool.slug(), tool.name(), tool.rating()))
                        .toList());
    }

    private static Group group(ScoreGroups.Group group, ScoreLists.Listing listing) {
        return new Group(
                group.members().stream()
                        .map(tool -> ScoreItem.of(
                                tool.slug(),
                                tool.name(),
                                Objects.requireNonNull(listing.ratings().get(tool.slug()))))
                        .toList(),
                group.apart().stream()
                        .map(pair -> List.of(pair.one().slug(), pair.other().slug()))
                        .toList());
    }
}
