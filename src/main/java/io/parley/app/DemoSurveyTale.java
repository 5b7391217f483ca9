package io.parley.app;

import io.parley.identity.GroupMembers;
import io.parley.surveys.SurveyDraft;
import io.parley.surveys.Surveys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Everybody is asked what they use and why; 96 answer, all of the night shift among them. */
@ApplicationScoped
class DemoSurveyTale implements DemoTale {
    static final String TITLE = "What we use to talk, and why";
    private static final int OPENED = 190;
    private static final int CLOSED = 169;
    private static final long ROUND = 1;
    private static final int PEOPLE = 121;

    private final DemoStage stage;
    private final Surveys surveys;
    private final GroupMembers groups;
    private final DemoTruth truth;

    DemoSurveyTale(DemoStage stage, Surveys surveys, GroupMembers groups, DemoTruth truth) {
        this.stage = stage;
        this.surveys = surveys;
        this.groups = groups;
        this.truth = truth;
    }

    @Override
    public String name() {
        return "a survey is answered";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void tell(UUID company) {
        var draft = new SurveyDraft(
                TITLE,
                "We want to offer something that works as well as what you use today. For that we have to know what it is.",
                stage.today().minusDays(CLOSED + 1),
                DemoBallots.TOOLS);
        var survey = stage.at(company, OPENED, 9 * 60, DemoPeople.MANAGER, mara -> {
            var id = surveys.create(mara, draft);
            surveys.open(
                    mara, id, groups.list().stream().map(GroupMembers.Group::id).toList());
            return id;
        });
        answered()
                .forEach(number -> stage.at(
                        company,
                        OPENED - 1 - number * 13 % (OPENED - CLOSED - 2),
                        7 * 60 + number * 37 % 600,
                        mail(number),
                        person -> {
                            surveys.answer(person, survey, DemoBallots.of(number, ROUND));
                            return true;
                        }));
        stage.job(company, CLOSED, 5, () -> {
            surveys.close(survey);
            return true;
        });
    }

    Map<UUID, String> truth(UUID company) {
        return truth.of(company, answered(), ROUND);
    }

    private static List<Integer> answered() {
        return IntStream.rangeClosed(1, PEOPLE)
                .filter(i -> DemoPeople.group(i).equals("Night shift") || i % 5 != 0 && i != 8 && i != PEOPLE)
                .boxed()
                .toList();
    }

    static String mail(int number) {
        return number <= DemoPeople.KNOWN.size()
                ? DemoPeople.KNOWN.get(number - 1).mail()
                : DemoPeople.mail(number);
    }
}
