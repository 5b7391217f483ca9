package io.parley.overview;

import io.parley.policies.Acknowledgments;
import io.parley.policies.Audience;
import io.parley.policies.Campaigns;
import io.parley.policies.ChangeClass;
import io.parley.policies.Policies;
import io.parley.policies.PolicyDraft;
import io.parley.policies.VersionRef;
import io.parley.policies.Via;
import io.parley.register.DataClass;
import io.parley.register.DecisionDraft;
import io.parley.register.DecisionState;
import io.parley.register.Decisions;
import io.parley.register.MatrixRule;
import io.parley.register.Permission;
import io.parley.register.Register;
import io.parley.surveys.SurveyPeople;
import io.parley.tenancy.CurrentTenant;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A company in the middle of its story: asked, decided, published, one acknowledgment; made by the product's own commands. */
@Singleton
public class Tale {
    static final String BECAUSE = "Nothing that was sent there can be taken back";

    private final Companies companies;
    private final CurrentTenant tenant;
    private final SurveyPeople survey;
    private final Register register;
    private final Decisions decisions;
    private final Policies policies;
    private final Campaigns campaigns;
    private final Acknowledgments acknowledgments;
    private final Clock clock;
    private @Nullable Company told;

    Tale(
            Companies companies,
            CurrentTenant tenant,
            SurveyPeople survey,
            Register register,
            Decisions decisions,
            Policies policies,
            Campaigns campaigns,
            Acknowledgments acknowledgments,
            Clock clock) {
        this.companies = companies;
        this.tenant = tenant;
        this.survey = survey;
        this.register = register;
        this.decisions = decisions;
        this.policies = policies;
        this.campaigns = campaigns;
        this.acknowledgments = acknowledgments;
        this.clock = clock;
    }

    /** One and the same: tests read it. */
    synchronized Company company() {
        if (told == null) {
            told = companies.fresh();
            asked(told);
            decided(told);
            published(told);
        }
        return told;
    }

    /** 20 people, of whom 12 use WhatsApp and all use Teams. */
    void asked(Company company) {
        var groups = survey.groups(company.id(), 12, 8);
        var id = survey.open(company.id(), company.person("manager"), groups.keySet());
        int n = 0;
        for (var group : groups.values()) {
            for (var person : group) {
                var tools = n++ % 5 < 3 ? new String[] {"whatsapp", "teams"} : new String[] {"teams"};
                survey.answer(company.id(), person, id, SurveyPeople.ballot(null, tools));
            }
        }
        survey.close(company.id(), id);
    }

    void decided(Company company) {
        in(company, () -> registered(company));
        var id = proposed(company);
        in(company, () -> {
            decisions.approve(company.person("approver"), id, "Teams does this, and people know how");
            return true;
        });
    }

    boolean registered(Company company) {
        return register.add(company.person("manager"), "whatsapp", "People told us that they use it")
                && register.add(company.person("manager"), "teams", "The company pays for it already");
    }

    UUID proposed(Company company) {
        return in(company, () -> decisions.propose(company.person("manager"), forbidden()));
    }

    /** A text that waits for its approver. */
    VersionRef submitted(Company company) {
        var version = in(
                company,
                () -> policies.draft(
                        company.person("policy-author"),
                        new PolicyDraft(
                                "Messaging at work",
                                "en",
                                "# In short\n\nAsk before you try.\n",
                                "I have read this and will follow it.",
                                ChangeClass.MATERIAL,
                                List.of("whatsapp"))));
        in(company, () -> {
            policies.submit(company.person("policy-author"), version.versionId());
            return true;
        });
        return version;
    }

    void approved(Company company, VersionRef version) {
        in(company, () -> {
            policies.approve(company.person("approver"), version.versionId());
            return true;
        });
    }

    void published(Company company) {
        var version = submitted(company);
        approved(company, version);
        in(company, () -> {
            policies.publish(company.person("policy-author"), version.versionId());
            return true;
        });
        in(
                company,
                () -> campaigns.start(
                        company.person("policy-author"), version.versionId(), Audience.everyone(LocalDate.now(clock))));
        in(company, () -> acknowledgments.acknowledge(company.person("approver"), version.versionId(), Via.WEB));
    }

    <T> T in(Company company, Callable<T> work) {
        return tenant.inTransaction(company.id(), work);
    }

    static DecisionDraft forbidden() {
        return DecisionDraft.of(
                        "whatsapp",
                        DecisionState.NOT_PERMITTED,
                        BECAUSE,
                        List.of(
                                MatrixRule.of(DataClass.PUBLIC, Permission.NO),
                                MatrixRule.of(DataClass.INTERNAL, Permission.NO),
                                MatrixRule.of(DataClass.CONFIDENTIAL, Permission.NO),
                                MatrixRule.of(DataClass.RESTRICTED, Permission.NO)))
                .insteadUse("teams");
    }
}
