package io.parley.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.register.DataClass;
import io.parley.register.DecisionDraft;
import io.parley.register.DecisionState;
import io.parley.register.Decisions;
import io.parley.register.MatrixRule;
import io.parley.register.Permission;
import io.parley.register.Register;
import io.parley.tenancy.CurrentTenant;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.PostgresForTests;
import io.parley.verify.Bundle;
import io.parley.verify.Verdict;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions about tools, with their reasons, as they stand in a bundle. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class BundleDecisionsTest {
    @Inject
    Companies companies;

    @Inject
    Answers answers;

    @Inject
    Register register;

    @Inject
    Decisions decisions;

    @Inject
    CurrentTenant tenant;

    @Inject
    BundleDesk desk;

    private Company company;
    private Answers.Published policy;

    @BeforeEach
    void publish() throws Exception {
        company = companies.fresh();
        answers.quiet(company);
        policy = answers.publish(company);
    }

    @Test
    void whyAToolIsForbiddenAllTheSameIsInTheBundle(@TempDir Path folder) throws Exception {
        var because = "The regulator ordered it, and there is no time to find another";
        var id = forbid(company, because);
        forbid(companies.fresh(), "Another company's reason, which is nobody else's business");
        answers.acknowledge(company, policy.version(), company.person("employee"));
        var zip = desk.bundle(company, Map.of());
        var files = BundleDesk.unpack(zip);
        assertThat(Bundle.check(files, desk.key(company), null).sentences().get(0))
                .startsWith("VALID");
        assertThat(BundleDesk.python(folder, zip, desk.key(company))).isZero();
        var lines = new String(files.get("decisions.jsonl"), StandardCharsets.UTF_8).lines();
        assertThat(lines)
                .singleElement()
                .asString()
                .contains("\"tool\":\"whatsapp\"", "\"override-because\":\"" + because + "\"")
                .contains("\"rule.confidential.any.any\":\"no\"", "\"outcome\":\"not-permitted\"");
        files.put(
                "decisions.jsonl",
                new String(files.get("decisions.jsonl"), StandardCharsets.UTF_8)
                        .replace("regulator", "directors")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(Bundle.check(files, desk.key(company), null).code()).isEqualTo(Verdict.TAMPERED);
        tenant.inTransaction(company.id(), () -> {
            decisions.retire(company.person("approver"), id, "Nobody uses it any more, we asked");
            return true;
        });
        assertThat(BundleDesk.unpack(desk.bundle(company, Map.of())).get("decisions.jsonl"))
                .isEmpty();
    }

    private UUID forbid(Company company, String because) {
        return tenant.inTransaction(company.id(), () -> {
            register.add(company.person("manager"), "whatsapp", "People told us that they use it");
            var id = decisions.propose(
                    company.person("manager"),
                    DecisionDraft.of(
                                    "whatsapp",
                                    DecisionState.NOT_PERMITTED,
                                    "Nothing that was sent there can be taken back",
                                    Arrays.stream(DataClass.values())
                                            .map(data -> MatrixRule.of(data, Permission.NO))
                                            .toList())
                            .noAlternativeBecause("We looked at five others, and customers are on none")
                            .allTheSameBecause(because));
            decisions.approve(company.person("approver"), id, "Agreed after we talked about it");
            return id;
        });
    }
}
