package io.parley.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.surveys.SurveyPeople;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an observer and whoever asked them find in their mail while a survey is signed, changed, and not signed. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SigningMailsTest {
    private static final String TITLE = "What we use";

    @Inject
    Companies companies;

    @Inject
    SurveyPeople people;

    @Inject
    Outbox outbox;

    @Inject
    EntityManager database;

    private Company company;
    private String path;

    @BeforeEach
    void aDraftThatNeedsASignature() {
        company = companies.fresh();
        company.as("tenant-admin").post("/surveys", "/surveys/signing", Map.of("needed", "yes"));
        path = "/surveys/" + people.draft(company.id(), company.person("manager"));
    }

    @Test
    void anObserverIsAskedOnceForWhatTheSurveyIs() {
        assertThat(subjects("observer")).as("nobody asked yet").isEmpty();
        ask();
        ask();
        assertThat(subjects("observer")).containsExactly("Waits for your signature: " + TITLE);
        assertThat(newest("observer").body).contains(path);
        assertThat(company.as("observer").page("/home").select("a[href=" + path + "]"))
                .as("it is the next thing on the first page")
                .isNotEmpty();
        assertThat(subjects("compliance-officer")).as("not theirs to sign").isEmpty();
        change();
        assertThat(company.as("observer").page("/surveys").select("section[aria-labelledby=unsigned]"))
                .as("asked for was something else")
                .isEmpty();
        ask();
        assertThat(subjects("observer")).hasSize(2);
    }

    @Test
    void whoSignedIsToldOnceThatItChanged() {
        ask();
        sign();
        assertThat(subjects("manager")).containsExactly("Signed: " + TITLE);
        change();
        assertThat(subjects("observer")).contains("Changed since you signed it: " + TITLE);
        assertThat(company.as("manager")
                        .page(path)
                        .select("section[aria-labelledby=signature]")
                        .text())
                .contains("signed an earlier state");
        company.as("manager").post(path, path + "/promise", Map.of("mode", "anonymous", "threshold", "8"));
        assertThat(subjects("observer").stream().filter(s -> s.startsWith("Changed")))
                .as("however often it is changed")
                .hasSize(1);
    }

    @Test
    void whoeverAskedReadsWhyAnObserverDoesNotSign() {
        ask();
        var without = company.as("observer")
                .post(path, path + "/signature/refusal", Map.of("content", content(), "reason", " "));
        assertThat(without.statusCode()).as("a reason is needed").isEqualTo(422);
        var why = "Leave out the question about private phones. Žádné {braces}.";
        var refusal = Map.of("content", content(), "reason", why);
        for (int i = 0; i < 2; i++) {
            assertThat(company.as("observer")
                            .post(path, path + "/signature/refusal", refusal)
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(subjects("manager")).containsExactly("Not signed: " + TITLE);
        assertThat(newest("manager").body).contains(why, path);
        assertThat(company.as("tenant-admin")
                        .page(path)
                        .select("section[aria-labelledby=signature] blockquote")
                        .text())
                .isEqualTo(why);
        assertThat(company.as("observer").page("/surveys").select("section[aria-labelledby=unsigned]"))
                .as("it waits for the author now")
                .isEmpty();
        assertThat(company.as("manager")
                        .post(path, path + "/signature/refusal", refusal)
                        .statusCode())
                .isEqualTo(403);
        change();
        var stale = company.as("observer").post(path, path + "/signature/refusal", refusal);
        assertThat(stale.statusCode()).as("what was read is not there any more").isEqualTo(409);
        assertThat(stale.body().asString()).as("what was typed is kept").contains("private phones");
    }

    @Test
    void whoMadeTheSurveyHearsOfASignatureThatNobodyAskedFor() {
        sign();
        assertThat(subjects("manager")).containsExactly("Signed: " + TITLE);
    }

    @Test
    void nobodyIsAskedWhereNobodyMaySign() {
        var own = "/surveys/" + people.draft(company.id(), company.person("observer"));
        var refused = company.as("manager").post(own, own + "/signature/request", Map.of());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(subjects("observer")).isEmpty();
    }

    private void ask() {
        assertThat(company.as("manager")
                        .post(path, path + "/signature/request", Map.of())
                        .statusCode())
                .isEqualTo(303);
    }

    private void sign() {
        company.as("observer").post(path, path + "/signature", Map.of("content", content()));
    }

    private void change() {
        company.as("manager").post(path, path + "/promise", Map.of("mode", "confidential", "threshold", "6"));
    }

    private String content() {
        return company.as("observer")
                .json()
                .get("/api/v1" + path + "/signature")
                .jsonPath()
                .getString("content");
    }

    private List<String> subjects(String role) {
        return mails(role).stream().map(m -> m.subject).toList();
    }

    private OutboxMail newest(String role) {
        return mails(role).get(0);
    }

    /** The newest first; those about accounts are others' matter. */
    private List<OutboxMail> mails(String role) {
        return people.in(
                company.id(),
                () -> outbox.listTo(address(company.person(role)), 20).stream()
                        .filter(m -> m.subject.contains(TITLE))
                        .toList());
    }

    private String address(UUID person) {
        return (String) database.createNativeQuery("select mail from person where id = ?1", String.class)
                .setParameter(1, person)
                .getSingleResult();
    }
}
