package io.parley.app;

import io.parley.catalog.Reason;
import io.parley.surveys.Ballot;
import io.parley.surveys.Device;
import io.parley.surveys.Partner;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** What invented people answer, the same at every start: by their number, with dice that always fall alike. */
final class DemoBallots {
    static final List<String> TOOLS =
            List.of("whatsapp", "messenger", "teams", "zoom", "signal", "telegram", "slack", "mobile-call");

    /** Tool → how many of a hundred use it, the reasons in the order in which they come to mind, how well it works. */
    private record Habit(int percent, int rating, Set<Reason> reasons) {}

    private static final Map<String, Habit> HABITS = Map.of(
            "whatsapp",
            new Habit(
                    78,
                    4,
                    EnumSet.of(
                            Reason.CONTACTS_ARE_THERE,
                            Reason.ON_MY_PHONE,
                            Reason.CALLS_AND_VOICE_NOTES,
                            Reason.FASTER_THAN_MAIL)),
            "messenger",
            new Habit(14, 3, EnumSet.of(Reason.CONTACTS_ARE_THERE, Reason.HABIT)),
            "teams",
            new Habit(61, 3, EnumSet.of(Reason.SEARCH_AND_HISTORY, Reason.FILE_SIZE, Reason.HABIT)),
            "zoom",
            new Habit(33, 4, EnumSet.of(Reason.GROUPS_OUTSIDE, Reason.CALLS_AND_VOICE_NOTES)),
            "signal",
            new Habit(11, 4, EnumSet.of(Reason.PRIVACY_FROM_EMPLOYER, Reason.ON_MY_PHONE)),
            "telegram",
            new Habit(9, 3, EnumSet.of(Reason.GROUPS_OUTSIDE, Reason.FILE_SIZE)),
            "slack",
            new Habit(16, 4, EnumSet.of(Reason.SEARCH_AND_HISTORY, Reason.GROUPS_OUTSIDE)),
            "mobile-call",
            new Habit(55, 4, EnumSet.of(Reason.COMPANY_TOOL_DOWN, Reason.HABIT)));

    private static final List<String> COMMENTS = List.of(
            "On a roof I have one hand free. Voice notes are the only thing that works.",
            "Customers write to my private number, and I cannot tell them not to.",
            "Nobody ever told us what we should use instead.",
            "Please something that does not ring after work.");

    private DemoBallots() {}

    static Ballot of(int number, long round) {
        var dice = new Random(number * 7_919L + round);
        var uses = new ArrayList<Ballot.Use>();
        for (var tool : TOOLS) {
            var habit = HABITS.get(tool);
            if (dice.nextInt(100) < habit.percent && uses.size() < 6) {
                uses.add(use(tool, habit, dice));
            }
        }
        return new Ballot(
                uses, null, number % 24 == 5 || number % 24 == 6 ? COMMENTS.get(number % COMMENTS.size()) : null);
    }

    private static Ballot.Use use(String tool, Habit habit, Random dice) {
        var reasons = new ArrayList<Reason>();
        int chance = 88;
        for (var reason : habit.reasons) {
            if (dice.nextInt(100) < chance) {
                reasons.add(reason);
            }
            chance -= 16;
        }
        boolean own = Set.of("whatsapp", "messenger", "signal", "telegram").contains(tool);
        return new Ballot.Use(
                tool,
                reasons,
                List.of(
                        own
                                ? Device.PRIVATE_PHONE
                                : dice.nextBoolean() ? Device.COMPANY_COMPUTER : Device.COMPANY_PHONE),
                dice.nextInt(3) == 0 ? List.of(Partner.COLLEAGUES) : List.of(Partner.COLLEAGUES, Partner.CUSTOMERS),
                Math.max(1, Math.min(5, habit.rating + dice.nextInt(3) - 1)));
    }
}
