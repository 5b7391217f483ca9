package io.parley.policies;

import io.parley.identity.People;
import io.parley.identity.Person;
import io.parley.tenancy.CurrentTenant;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/** A company with a policy on its way, made by the product's own commands. */
@Singleton
public class Story {
    static final String BODY = "# In short\n\n- Customers' data stay in tools on the list.\n- Ask before you try.\n";
    static final String STATEMENT = "I have read this and will follow it.";

    private final Companies companies;
    private final CurrentTenant tenant;
    private final People people;
    final Policies policies;
    final Campaigns campaigns;
    final Acknowledgments acknowledgments;
    final Coverage coverage;
    private final Clock clock;

    Story(
            Companies companies,
            CurrentTenant tenant,
            People people,
            Policies policies,
            Campaigns campaigns,
            Acknowledgments acknowledgments,
            Coverage coverage,
            Clock clock) {
        this.companies = companies;
        this.tenant = tenant;
        this.people = people;
        this.policies = policies;
        this.campaigns = campaigns;
        this.acknowledgments = acknowledgments;
        this.coverage = coverage;
        this.clock = clock;
    }

    public Company company() {
        return companies.fresh();
    }

    public <T> T in(Company company, Callable<T> work) {
        return tenant.inTransaction(company.id(), work);
    }

    static PolicyDraft draft(String body, ChangeClass change) {
        return new PolicyDraft("Messaging at work", "en", body, STATEMENT, change, List.of("whatsapp", "teams"));
    }

    /** Published, and everybody asked. */
    public VersionRef publishedAndAsked(Company company) {
        var version = published(company);
        askEverybody(company, version);
        return version;
    }

    public void submit(Company company, VersionRef version) {
        policies.submit(company.person("policy-author"), version.versionId());
    }

    public void sendBack(Company company, VersionRef version, String reason) {
        policies.sendBack(company.person("approver"), version.versionId(), reason);
    }

    public VersionRef drafted(Company company) {
        return in(company, () -> policies.draft(company.person("policy-author"), draft(BODY, ChangeClass.MATERIAL)));
    }

    public VersionRef published(Company company) {
        return publish(company, drafted(company));
    }

    VersionRef revised(Company company, UUID policy, String body, ChangeClass change) {
        return publish(
                company,
                in(company, () -> policies.revise(company.person("policy-author"), policy, draft(body, change))));
    }

    /** Each step as a request of its own. */
    public VersionRef publish(Company company, VersionRef version) {
        in(company, () -> {
            policies.submit(company.person("policy-author"), version.versionId());
            return true;
        });
        in(company, () -> {
            policies.approve(company.person("approver"), version.versionId());
            return true;
        });
        in(company, () -> {
            policies.publish(company.person("policy-author"), version.versionId());
            return true;
        });
        return version;
    }

    public int askEverybody(Company company, VersionRef version) {
        return in(
                company,
                () -> campaigns.start(
                        company.person("policy-author"), version.versionId(), Audience.everyone(LocalDate.now(clock))));
    }

    public Answer acknowledge(Company company, String role, UUID version) {
        return in(company, () -> acknowledgments.acknowledge(company.person(role), version, Via.WEB));
    }

    CoverageSummary summary(Company company, UUID policy) {
        return in(company, () -> coverage.summary(policy));
    }

    /** People who are nobody but employees. */
    List<UUID> more(Company company, int count) {
        return in(company, () -> {
            var ids = new ArrayList<UUID>();
            for (int i = 0; i < count; i++) {
                var number = "M-" + UUID.randomUUID().toString().substring(0, 8);
                var person =
                        new Person(number, "More " + i, number + "@" + company.alias() + ".example", clock.instant());
                people.persistAndFlush(person);
                ids.add(person.id());
            }
            return ids;
        });
    }
}
