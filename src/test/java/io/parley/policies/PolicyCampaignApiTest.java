package io.parley.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class PolicyCampaignApiTest {
    @Inject
    Story story;

    @Test
    void programsAskAndSeeHowFarItIs() {
        var acme = story.company();
        var version = story.published(acme);
        var path = "/api/v1/policies/" + version.policyId() + "/campaigns";
        var officer = acme.as("compliance-officer");
        assertThat(officer.json().get(path).jsonPath().getList("")).isEmpty();
        int asked = officer.json().body(Map.of()).post(path).jsonPath().getInt("asked");
        assertThat(asked).isEqualTo(acme.people().size());
        assertThat(officer.json().body(Map.of()).post(path).jsonPath().getInt("asked"))
                .as("asked twice")
                .isZero();
        story.acknowledge(acme, "employee", version.versionId());
        var list = acme.as("auditor").json().get(path).jsonPath();
        assertThat(list.getList("")).hasSize(1);
        assertThat(list.getInt("[0].asked")).isEqualTo(asked);
        assertThat(list.getInt("[0].answered")).isEqualTo(1);
        assertThat(list.getString("[0].version")).isEqualTo(version.versionId().toString());

        for (var groups : List.of("no-group", UUID.randomUUID().toString())) {
            assertThat(officer.json()
                            .body(Map.of("groups", List.of(groups)))
                            .post(path)
                            .statusCode())
                    .as(groups)
                    .isEqualTo(422);
        }
        assertThat(acme.as("auditor").json().body(Map.of()).post(path).statusCode())
                .isEqualTo(403);
        assertThat(story.company().as("compliance-officer").json().get(path).statusCode())
                .isEqualTo(404);
    }
}
