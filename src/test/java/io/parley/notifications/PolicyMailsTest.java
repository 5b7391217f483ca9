package io.parley.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.kernel.ReplayClock;
import io.parley.policies.Reminders;
import io.parley.policies.Story;
import io.parley.policies.VersionRef;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people find in their mail when a rule is published and nobody, or somebody, answers; the clock is moved day by day. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PolicyMailsTest {
    private static final String TITLE = "Messaging at work";

    @Inject
    Story story;

    @Inject
    Reminders reminders;

    @Inject
    Outbox outbox;

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    @Test
    void remindersComeOnTheirDaysAndThenTheManagerIsTold() throws Exception {
        var acme = story.company();
        isManager(acme, "employee", "manager");
        var version = story.publishedAndAsked(acme);
        everybodyButAnswers(acme, version, "employee");
        for (int day = 0; day <= 40; day++) {
            step(acme, day, 3); // at night
            step(acme, day, 10);
            step(acme, day, 11);
        }
        assertThat(subjects(acme, "employee"))
                .as("day 0, 3, 11, 15, 21, and never again")
                .containsExactly(
                        "Please read and answer: " + TITLE,
                        "Reminder: " + TITLE,
                        "Reminder: " + TITLE,
                        "Reminder: " + TITLE,
                        "Reminder: " + TITLE);
        assertThat(days(acme, "employee")).containsExactly(0L, 3L, 11L, 15L, 21L);
        assertThat(hours(acme, "employee").subList(1, 5)).as("working hours").containsOnly(10);
        assertThat(last(acme, "employee").body).contains("was due on", "/my-policies/" + version.versionId());
        assertThat(subjects(acme, "manager")).contains("1 answers of your people are missing");
        assertThat(last(acme, "manager").body).contains(acme.alias() + " employee", TITLE);
    }

    @Test
    void readersOfAnotherLanguageFindTheRuleByItsNameThere() throws Exception {
        var acme = story.company();
        reads(acme, "employee", "cs");
        var version = story.drafted(acme);
        var path = "/policies/" + version.policyId() + "/languages/cs";
        assertThat(acme.as("policy-author")
                        .post(
                                path,
                                path,
                                Map.of(
                                        "title",
                                        "Zprávy v práci",
                                        "body",
                                        "# Zprávy\n\nPro práci používejte to, co vybrala společnost, a nic jiného.",
                                        "statement",
                                        "Text jsem četl a budu se jím řídit."))
                        .statusCode())
                .isEqualTo(303);
        story.publish(acme, version);
        story.askEverybody(acme, version);
        for (int day = 0; day <= 3; day++) {
            step(acme, day, 10);
        }
        assertThat(subjects(acme, "employee")).hasSize(2).allMatch(s -> s.endsWith(": Zprávy v práci"));
        assertThat(last(acme, "employee").body).contains("Zprávy v práci").doesNotContain(TITLE);
        assertThat(subjects(acme, "manager")).allMatch(s -> s.endsWith(TITLE));
    }

    @Test
    void twoRulesAreOneMailAndWhoIsOnLeaveHasPeace() throws Exception {
        var acme = story.company();
        var today = LocalDate.now(clock);
        onLeave(acme, "reviewer", today.plusDays(1), today.plusDays(12));
        var first = story.publishedAndAsked(acme);
        var second = story.publishedAndAsked(acme);
        for (int day = 0; day <= 15; day++) {
            step(acme, day, 10);
        }
        assertThat(subjects(acme, "employee"))
                .containsExactly(
                        "Please read and answer 2 rules",
                        "Reminder: 2 rules wait for your answer",
                        "Reminder: 2 rules wait for your answer",
                        "Reminder: 2 rules wait for your answer");
        assertThat(last(acme, "employee").body)
                .contains("/my-policies/" + first.versionId(), "/my-policies/" + second.versionId());
        assertThat(days(acme, "reviewer"))
                .as("asked, and after the return reminded once for what was missed")
                .containsExactly(0L, 13L);
    }

    @Test
    void everyStepOfATextIsAMailToWhoIsNext() {
        var acme = story.company();
        var version = story.drafted(acme);
        story.in(acme, () -> {
            story.submit(acme, version);
            return true;
        });
        assertThat(subjects(acme, "approver")).containsExactly("Waits for your approval: " + TITLE);
        assertThat(subjects(acme, "policy-author")).isEmpty();
        story.in(acme, () -> {
            story.sendBack(acme, version, "Name the tool.");
            return true;
        });
        assertThat(last(acme, "policy-author").body).contains("Name the tool.", "/policies/" + version.policyId());
        story.publish(acme, version);
        assertThat(subjects(acme, "policy-author")).containsExactly("Sent back: " + TITLE, "Approved: " + TITLE);
    }

    @Test
    void whoAnswersGetsAReceiptInTheirLanguage() {
        var acme = story.company();
        story.in(
                acme,
                () -> database.createQuery("update Person set language = 'cs', zone = 'Europe/Prague' where id = ?1")
                        .setParameter(1, acme.person("employee"))
                        .executeUpdate());
        var version = story.publishedAndAsked(acme);
        var answer = story.acknowledge(acme, "employee", version.versionId());
        story.acknowledge(acme, "employee", version.versionId());
        assertThat(subjects(acme, "employee")).containsExactly("Vaše potvrzenka: potvrdili jste " + TITLE);
        assertThat(last(acme, "employee").body)
                .contains("/receipts/" + answer.id(), "I have read this and will follow it.", "SHA-256 textu: ");
    }

    private void step(Company company, int day, int hour) throws Exception {
        var at = LocalDate.now(clock).plusDays(day).atTime(hour, 0).toInstant(ZoneOffset.UTC);
        ((ReplayClock) io.quarkus.arc.ClientProxy.unwrap(clock)).at(at, () -> story.in(company, reminders::step));
    }

    private void everybodyButAnswers(Company company, VersionRef version, String silent) {
        company.people().keySet().stream()
                .filter(role -> !role.equals(silent))
                .forEach(role -> story.acknowledge(company, role, version.versionId()));
    }

    private void reads(Company company, String person, String language) {
        story.in(
                company,
                () -> database.createQuery("update Person set language = ?2 where id = ?1")
                        .setParameter(1, company.person(person))
                        .setParameter(2, language)
                        .executeUpdate());
    }

    private void isManager(Company company, String person, String manager) {
        story.in(
                company,
                () -> database.createQuery("update Person set managerId = ?2 where id = ?1")
                        .setParameter(1, company.person(person))
                        .setParameter(2, company.person(manager))
                        .executeUpdate());
    }

    private void onLeave(Company company, String person, LocalDate from, LocalDate until) {
        story.in(
                company,
                () -> database.createQuery("update Person set leaveFrom = ?2, leaveUntil = ?3 where id = ?1")
                        .setParameter(1, company.person(person))
                        .setParameter(2, from)
                        .setParameter(3, until)
                        .executeUpdate());
    }

    private List<OutboxMail> mails(Company company, String role) {
        return story.in(
                company,
                () -> outbox.list("recipient = ?1 order by createdAt, id", role + "@" + company.alias() + ".example"));
    }

    private List<String> subjects(Company company, String role) {
        return mails(company, role).stream().map(m -> m.subject).toList();
    }

    private List<Long> days(Company company, String role) {
        var start = LocalDate.now(clock).atStartOfDay().toInstant(ZoneOffset.UTC);
        return mails(company, role).stream()
                .map(m -> Duration.between(start, m.createdAt).toDays())
                .toList();
    }

    private List<Integer> hours(Company company, String role) {
        return mails(company, role).stream()
                .map(m -> m.createdAt.atOffset(ZoneOffset.UTC).getHour())
                .toList();
    }

    private OutboxMail last(Company company, String role) {
        var mails = mails(company, role);
        return mails.get(mails.size() - 1);
    }
}
