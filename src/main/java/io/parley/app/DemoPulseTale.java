package io.parley.app;

import io.parley.identity.GroupMembers;
import io.parley.surveys.SurveyDraft;
import io.parley.surveys.Surveys;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Half a year later the company asks again; answers are coming in. */
@ApplicationScoped
class DemoPulseTale implements DemoTale {
    private static final int DAYS_AGO = 5;

    static final String TITLE = "Half a year later: what do you use now?";
    private static final long ROUND = 2;

    private final DemoStage stage;
    private final Surveys surveys;
    private final GroupMembers groups;
    private final DemoTruth truth;

    DemoPulseTale(DemoStage stage, Surveys surveys, GroupMembers groups, DemoTruth truth) {
        this.stage = stage;
        this.surveys = surveys;
        this.groups = groups;
        this.truth = truth;
    }

    Map<UUID, String> truth(UUID company) {
        return truth.of(company, answered(), ROUND);
    }

    private static List<Integer> answered() {
        return IntStream.rangeClosed(10, 121).filter(i -> i % 4 == 1).boxed().toList();
    }

    @Override
    public String name() {
        return "a second survey is open";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public void tell(UUID company) {
        var draft = new SurveyDraft(
                TITLE,
                "We ended nothing yet. We want to see whether the tool we offer is good enough.",
                stage.today().plusDays(9),
                DemoBallots.TOOLS);
        var survey = stage.at(company, DAYS_AGO, 9 * 60, DemoPeople.MANAGER, mara -> {
            var id = surveys.create(mara, draft);
            surveys.open(
                    mara, id, groups.list().stream().map(GroupMembers.Group::id).toList());
            return id;
        });
        answered()
                .forEach(i -> stage.at(
                        company,
                        DAYS_AGO - 1 - i % (DAYS_AGO - 1),
                        8 * 60 + i * 41 % 540,
                        DemoSurveyTale.mail(i),
                        person -> {
                            surveys.answer(person, survey, DemoBallots.of(i, ROUND));
                            return true;
                        }));
    }
}
