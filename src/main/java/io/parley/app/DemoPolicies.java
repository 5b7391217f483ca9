package io.parley.app;

import io.parley.attestation.Sequencer;
import io.parley.policies.Acknowledgments;
import io.parley.policies.Audience;
import io.parley.policies.Campaigns;
import io.parley.policies.ChangeClass;
import io.parley.policies.Policies;
import io.parley.policies.PolicyDraft;
import io.parley.policies.Reminders;
import io.parley.policies.VersionRef;
import io.parley.policies.Via;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** For the tales about the rule, a version each: written, approved by somebody else, published, and answered by most of those who are asked. */
@ApplicationScoped
class DemoPolicies {
    private final DemoStage stage;
    private final Policies policies;
    private final Campaigns campaigns;
    private final Acknowledgments acknowledgments;
    private final Reminders reminders;
    private final Sequencer sequencer;

    DemoPolicies(
            DemoStage stage,
            Policies policies,
            Campaigns campaigns,
            Acknowledgments acknowledgments,
            Reminders reminders,
            Sequencer sequencer) {
        this.stage = stage;
        this.policies = policies;
        this.campaigns = campaigns;
        this.acknowledgments = acknowledgments;
        this.reminders = reminders;
        this.sequencer = sequencer;
    }

    VersionRef publish(UUID company, int daysAgo, @Nullable UUID policy, String file) {
        var draft = new PolicyDraft(
                "Messengers at work",
                "en",
                text(file),
                "I have read this and I will follow it.",
                ChangeClass.MATERIAL,
                List.of("whatsapp", "messenger", "teams"));
        var version = stage.at(
                company,
                daysAgo + 4,
                9 * 60,
                DemoPeople.AUTHOR,
                paula -> policy == null ? policies.draft(paula, draft) : policies.revise(paula, policy, draft));
        stage.at(company, daysAgo + 3, 9 * 60, DemoPeople.AUTHOR, paula -> {
            policies.submit(paula, version.versionId());
            return true;
        });
        stage.at(company, daysAgo + 2, 10 * 60, DemoPeople.APPROVER, arne -> {
            policies.approve(arne, version.versionId());
            return true;
        });
        var since = stage.today().minusDays(daysAgo);
        stage.at(company, daysAgo, 8 * 60, DemoPeople.AUTHOR, paula -> {
            policies.publish(paula, version.versionId());
            return campaigns.start(paula, version.versionId(), Audience.everyone(since));
        });
        stage.job(company, daysAgo, 8 * 60 + 1, reminders::step);
        return version;
    }

    /** Those of the people's numbers answer, over that many days; a batch of the log every evening. */
    void answer(UUID company, VersionRef version, int daysAgo, int days, IntPredicate declines, IntPredicate answers) {
        for (int day = 0; day < days; day++) {
            int today = day;
            IntStream.rangeClosed(1, 122)
                    .filter(i -> i * 11 % days == today && answers.test(i))
                    .forEach(i -> stage.at(
                            company, daysAgo - today, 9 * 60 + i * 29 % 480, DemoSurveyTale.mail(i), person -> {
                                if (declines.test(i)) {
                                    acknowledgments.decline(
                                            person,
                                            version.versionId(),
                                            "My customers only have my private number. I cannot keep to this yet.",
                                            Via.WEB);
                                } else {
                                    acknowledgments.acknowledge(person, version.versionId(), Via.WEB);
                                }
                                return true;
                            }));
            stage.outside(daysAgo - today, 23 * 60, () -> sequencer.run(company));
        }
    }

    private static String text(String file) {
        try (var in = Objects.requireNonNull(
                DemoPolicies.class.getResourceAsStream("/demo/" + file), () -> "No /demo/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
