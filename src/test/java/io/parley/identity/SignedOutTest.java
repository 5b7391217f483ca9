package io.parley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.parley.tenancy.CurrentTenant;
import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.parley.testing.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** After "sign out everywhere" the sign-ins of other devices are over, whatever their cookies say. */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SignedOutTest {
    @Inject
    Companies companies;

    @Inject
    CurrentTenant tenant;

    @Inject
    People people;

    @Test
    void signInsOfTheSameSecondAreOverTooAndLaterOnesAreNot() throws IOException {
        var company = companies.fresh();
        var token = company.token("employee");
        var phone = Visitor.with(token);
        var began = Instant.ofEpochSecond(new ObjectMapper()
                .readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]))
                .get("iat")
                .asLong());
        assertThat(phone.get("/account").statusCode()).isEqualTo(200);
        signedOut(company, began.minusMillis(1));
        assertThat(phone.get("/account").statusCode()).as("a later sign-in").isEqualTo(200);
        signedOut(company, began.plusMillis(1));
        assertThat(phone.get("/account").statusCode()).as("the same second").isEqualTo(401);
        signedOut(company, began.plusSeconds(60));
        assertThat(phone.get("/account").statusCode()).as("an earlier sign-in").isEqualTo(401);
    }

    private void signedOut(Companies.Company company, Instant moment) {
        tenant.inTransaction(company.id(), () -> people.get(company.person("employee")).signedOutAt = moment);
    }
}
