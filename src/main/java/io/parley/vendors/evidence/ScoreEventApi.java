package io.parley.vendors.evidence;

import io.parley.identity.Role;
import io.parley.kernel.Problems;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Scores of all tools as they become others, for programs that keep up with them: each once, none missed. */
@Path("/api/v1/score-events")
@Tag(name = "Tools")
@RolesAllowed(Role.Names.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Transactional
class ScoreEventApi {
    private static final int MOST = 1000;
    private static final int USUAL = 200;

    private final KeptScores kept;

    ScoreEventApi(KeptScores kept) {
        this.kept = kept;
    }

    /** {@code next}: to ask with as {@code after}; null only while nothing was ever kept. {@code more}: ask at once. */
    record ScoreEvents(List<ScoreJson.Kept> items, @Nullable String next, boolean more) {}

    @GET
    public ScoreEvents list(@RestQuery @Nullable String after, @RestQuery @Nullable String limit) {
        int most = (int) number("limit", limit, USUAL, 1, MOST);
        var rows = kept.behind(number("after", after, 0, 0, Long.MAX_VALUE), most + 1);
        var items = rows.stream().limit(most).map(ScoreJson.Kept::of).toList();
        var last = items.isEmpty()
                ? after
                : Long.toString(items.get(items.size() - 1).id());
        return new ScoreEvents(items, last == null || last.isEmpty() ? null : last, rows.size() > most);
    }

    private static long number(String field, @Nullable String text, long usual, long least, long most) {
        if (text == null || text.isEmpty()) {
            return usual;
        }
        long number = text.matches("[0-9]{1,18}") ? Long.parseLong(text) : -1;
        if (number < least || number > most) {
            throw new Problems.InvalidField(
                    field, field.equals("limit") ? "From 1 to " + MOST : "What the last answer said as next");
        }
        return number;
    }
}
