package io.parley.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.policies.PolicyRefused.Reason;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The rules of the steps, by the commands themselves and a real database. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PolicyStepsTest {
    @ApplicationScoped
    static class Answers {
        private final List<PolicyAcknowledged> heard = new CopyOnWriteArrayList<>();

        void on(@Observes PolicyAcknowledged event) {
            heard.add(event);
        }

        List<PolicyAcknowledged> of(UUID version) {
            return heard.stream()
                    .filter(e -> e.policyVersionId().equals(version))
                    .toList();
        }
    }

    @Inject
    Story story;

    @Inject
    Answers answers;

    @Test
    void whoWroteItDoesNotApproveIt() {
        var acme = story.company();
        var version = story.drafted(acme).versionId();
        story.in(acme, () -> {
            story.policies.revise(
                    acme.person("approver"),
                    story.policies.listAll().get(0).id,
                    Story.draft("A word by the approver.", ChangeClass.MATERIAL));
            story.policies.submit(acme.person("policy-author"), version);
            return true;
        });
        refused(
                Reason.OWN_TEXT,
                () -> story.in(acme, () -> {
                    story.policies.approve(acme.person("approver"), version);
                    return true;
                }));
        refused(
                Reason.NOT_APPROVER,
                () -> story.in(acme, () -> {
                    story.policies.approve(acme.person("reviewer"), version);
                    return true;
                }));
        refused(
                Reason.WRONG_STATE,
                () -> story.in(acme, () -> {
                    story.policies.publish(acme.person("policy-author"), version);
                    return true;
                }));
    }

    @Test
    void theSameBytesAreNoNewVersion() {
        var acme = story.company();
        var first = story.published(acme);
        var windows = Story.BODY.replace("\n", "\r\n") + "\r\n\r\n";
        refused(Reason.UNCHANGED, () -> story.revised(acme, first.policyId(), windows, ChangeClass.MATERIAL));
        var second = story.revised(acme, first.policyId(), Story.BODY + "\n- One more.", ChangeClass.MATERIAL);
        assertThat(second.versionId()).isNotEqualTo(first.versionId());
        assertThat(story.in(acme, () -> story.policies.aboutTool("whatsapp")))
                .singleElement()
                .satisfies(row -> assertThat(row.versionLabel()).isEqualTo("2"));
        assertThat(story.in(acme, () -> story.policies.aboutTool("zoom"))).isEmpty();
    }

    @Test
    void fiftyClicksAreOneRow() throws Exception {
        var acme = story.company();
        var version = story.published(acme).versionId();
        story.askEverybody(acme, new VersionRef(version, version));
        var threads = Executors.newFixedThreadPool(20);
        var start = new CountDownLatch(1);
        var given = new ArrayList<Future<Answer>>();
        for (int i = 0; i < 50; i++) {
            given.add(threads.submit((Callable<Answer>) () -> {
                start.await();
                return story.acknowledge(acme, "employee", version);
            }));
        }
        start.countDown();
        var receipts = new HashSet<UUID>();
        int isNew = 0;
        for (var answer : given) {
            receipts.add(answer.get().id());
            isNew += answer.get().isNew() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(receipts).hasSize(1);
        assertThat(isNew).isEqualTo(1);
        assertThat(answers.of(version)).hasSize(1);
        assertThat(story.in(acme, () -> story.acknowledgments.count("policyVersionId", version)))
                .isEqualTo(1);
    }

    @Test
    void aDeclineMayBecomeAnAcknowledgmentAndNotTheOtherWayRound() {
        var acme = story.company();
        var version = story.published(acme);
        story.askEverybody(acme, version);
        var no = story.in(
                acme,
                () -> story.acknowledgments.decline(
                        acme.person("employee"), version.versionId(), "My phone is my own", Via.WEB));
        var yes = story.acknowledge(acme, "employee", version.versionId());
        assertThat(yes.id()).isNotEqualTo(no.id());
        assertThat(answers.of(version.versionId()))
                .extracting(PolicyAcknowledged::kind, PolicyAcknowledged::choice, PolicyAcknowledged::supersedes)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("policy-decline", "declined", null),
                        org.assertj.core.groups.Tuple.tuple("policy-correction", "acknowledged", no.id()));
        refused(
                Reason.ALREADY_ACKNOWLEDGED,
                () -> story.in(
                        acme,
                        () -> story.acknowledgments.decline(
                                acme.person("employee"), version.versionId(), "After all not", Via.WEB)));
        assertThat(story.summary(acme, version.policyId()).acknowledged()).isEqualTo(1);
    }

    @Test
    void anOldVersionAnotherCompanysAndOneNobodyAskedForAreRefused() {
        var acme = story.company();
        var first = story.published(acme);
        refused(Reason.NOT_ASKED, () -> story.acknowledge(acme, "employee", first.versionId()));
        story.askEverybody(acme, first);
        var draft = story.drafted(acme);
        assertThatThrownBy(() -> story.acknowledge(acme, "employee", draft.versionId()))
                .isInstanceOf(NotFoundException.class);
        var globex = story.company();
        assertThatThrownBy(() -> story.acknowledge(globex, "employee", first.versionId()))
                .isInstanceOf(NotFoundException.class);
        story.revised(acme, first.policyId(), "# New\n\nAll new.", ChangeClass.MATERIAL);
        refused(Reason.SUPERSEDED, () -> story.acknowledge(acme, "employee", first.versionId()));
        assertThat(answers.of(first.versionId())).isEmpty();
    }

    @Test
    void aMaterialChangeAsksAgainAnEditorialOneOnlyWhoHadNotAnswered() {
        var acme = story.company();
        var first = story.published(acme);
        int everybody = story.askEverybody(acme, first);
        assertThat(story.askEverybody(acme, first))
                .as("the same campaign again")
                .isZero();
        story.acknowledge(acme, "employee", first.versionId());

        var second = story.revised(acme, first.policyId(), "A comma, less.", ChangeClass.EDITORIAL);
        var after = story.summary(acme, first.policyId());
        assertThat(after.inScope()).isEqualTo(everybody);
        assertThat(after.acknowledged()).isEqualTo(1);
        assertThat(after.versionLabel()).isEqualTo("2");
        assertThat(story.acknowledge(acme, "manager", second.versionId()).isNew())
                .isTrue();
        assertThat(story.acknowledge(acme, "employee", second.versionId()).isNew())
                .as("answered the earlier wording")
                .isFalse();

        var third = story.revised(acme, first.policyId(), "Everything else.", ChangeClass.MATERIAL);
        assertThat(story.summary(acme, first.policyId()).acknowledged()).isZero();
        assertThat(story.askEverybody(acme, third)).isEqualTo(everybody);
        assertThat(story.acknowledge(acme, "employee", third.versionId()).isNew())
                .isTrue();
    }

    @Test
    void aWaiverExcludesAndNobodyWaivesTheirOwn() {
        var acme = story.company();
        var version = story.published(acme);
        story.askEverybody(acme, version);
        refused(
                Reason.OWN_WAIVER,
                () -> story.in(
                        acme,
                        () -> story.acknowledgments.waive(
                                acme.person("compliance-officer"),
                                acme.person("compliance-officer"),
                                version.versionId(),
                                "I know it",
                                Via.WEB)));
        story.in(
                acme,
                () -> story.acknowledgments.waive(
                        acme.person("compliance-officer"),
                        acme.person("employee"),
                        version.versionId(),
                        "Never uses a device",
                        Via.WEB));
        var summary = story.summary(acme, version.policyId());
        assertThat(summary.excluded()).containsEntry(Excluded.WAIVED, 1);
        assertThat(summary.inScope() + 1).isEqualTo(summary.onRecord());
    }

    private static void refused(Reason reason, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        PolicyRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
