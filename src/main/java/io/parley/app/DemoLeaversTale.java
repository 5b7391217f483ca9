package io.parley.app;

import io.parley.identity.People;
import io.parley.identity.PeopleImports;
import io.parley.requests.ChannelDraft;
import io.parley.requests.Channels;
import io.parley.requests.DataClass;
import io.parley.requests.TwoFactor;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/** Two people look after the public page; both leave, and the page is nobody's. */
@ApplicationScoped
class DemoLeaversTale implements DemoTale {
    private static final int DAYS_AGO = 100;

    private final DemoStage stage;
    private final Channels channels;
    private final People people;
    private final PeopleImports imports;

    DemoLeaversTale(DemoStage stage, Channels channels, People people, PeopleImports imports) {
        this.stage = stage;
        this.channels = channels;
        this.people = people;
        this.imports = imports;
    }

    @Override
    public String name() {
        return "people leave";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void tell(UUID company) {
        stage.at(company, DAYS_AGO, 9 * 60, DemoPeople.MANAGER, mara -> {
            var custodians = DemoPeople.LEAVERS.stream()
                    .map(mail -> people.findByMail(mail).orElseThrow().id())
                    .toList();
            var page = channels.add(
                    mara,
                    new ChannelDraft(
                            "facebook",
                            "acme.workshop",
                            "Opening hours, jobs, and questions from customers",
                            custodians,
                            "office@acme.example",
                            TwoFactor.TOTP,
                            null,
                            Set.of(DataClass.PUBLIC)));
            channels.recordTest(mara, page);
            return page;
        });
        bring(company, DemoPeople.LEFT);
        bring(company, DemoPeople.HIRED);
    }

    private void bring(UUID company, int daysAgo) {
        var file = DemoPeople.csv(stage.today(), daysAgo).getBytes(StandardCharsets.UTF_8);
        stage.at(company, daysAgo, 7 * 60, DemoPeople.ADMIN, ada -> {
            imports.bring(ada, "people.csv", file);
            return true;
        });
    }
}
