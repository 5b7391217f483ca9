package io.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One click on the first page, and somebody is where their next act is done; home is one click away. */
class DoorsE2E {
    @ParameterizedTest
    @CsvSource({
        "choose, (channels|requests|decisions|exceptions|tools)/.+",
        "answer, (surveys/[^/]+/answer|my-policies/.+)",
        "prove, evidence/bundles/.+",
        "staff, surveys/[^/]+/results"
    })
    void aDoorLeadsToTheNextAct(String door, String page) {
        try (var phone = Visit.onPhone()) {
            phone.open("/").click("form[action='/demo/doors/" + door + "'] button");
            assertThat(phone.page.url().substring(phone.url.length() + 1)).matches(page);
            phone.looksRight().picture("door-" + door + "-phone");
            if (phone.page.locator("header.rail").count() == 1) {
                assertThat(phone.page.locator("header.rail").boundingBox().height)
                        .as("the bar is one row")
                        .isLessThan(64);
                assertThat(phone.page.locator(".topbar").isVisible()).isFalse();
                phone.click(".menu summary").looksRight();
                assertThat(phone.page.locator(".topbar").isVisible()).isTrue();
            }
            phone.click("a[href='/home']");
            assertThat(phone.page.url()).endsWith("/home");
        }
    }
}
