package io.parley.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.catalog.FaultyFilesException;
import io.parley.kernel.DomainEvent;
import io.parley.testing.Companies;
import io.parley.testing.PostgresForTests;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class StarterPackPagesTest {
    @ApplicationScoped
    static class Heard {
        private final List<DomainEvent> events = new CopyOnWriteArrayList<>();

        void on(@Observes DomainEvent event) {
            events.add(event);
        }

        List<String> kinds() {
            return events.stream()
                    .map(DomainEvent::kind)
                    .filter(k -> k.startsWith("tool-") || k.startsWith("starter-"))
                    .toList();
        }

        void clear() {
            events.clear();
        }
    }

    @Inject
    Companies companies;

    @Inject
    Heard heard;

    @Test
    void packsSayWhatTheyWouldAdd() {
        var page = companies.fresh().as("tenant-admin").page("/starter-packs");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("section.card").size()).isGreaterThanOrEqualTo(3);
        assertThat(page.select("section.card").first().text()).containsPattern("Would add \\d+ tools to your register");
        assertThat(page.select("section.card button").first().text()).matches("Add \\d+ tools");
    }

    @Test
    void applyingTwiceAddsOnceAndTellsEachEntry() {
        var admin = companies.fresh().as("tenant-admin");
        heard.clear();
        var first = admin.post("/starter-packs", "/starter-packs/messengers/application", Map.of());
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(first.header("Location")).endsWith("/tools?list=register&added=10");
        assertThat(heard.kinds()).hasSize(11).endsWith("starter-pack-applied").contains("tool-registered");
        assertThat(admin.page("/tools?list=register&added=10").select(".flash").text())
                .contains("10 tools are new");
        var second = admin.post("/starter-packs/messengers/application", Map.of());
        assertThat(second.header("Location")).endsWith("added=0");
        assertThat(heard.kinds()).hasSize(11);
        var page = admin.page("/tools?list=register&added=0");
        assertThat(page.select(".flash").text()).contains("Nothing changed");
        assertThat(page.select("tbody tr")).hasSize(10);
    }

    @Test
    void aPackAddsOnlyWhatIsMissing() {
        var admin = companies.fresh().as("tenant-admin");
        admin.post("/tools/signal", "/register", Map.of("tool", "signal", "reason", "Ours since the beginning"));
        var page = admin.page("/starter-packs");
        assertThat(page.select("section[aria-labelledby=pack-messengers]").text())
                .contains("Would add 9 tools", "In your register");
        admin.post("/starter-packs/messengers/application", Map.of());
        assertThat(admin.page("/tools/signal").text()).contains("Ours since the beginning");
        assertThat(admin.page("/starter-packs").select("section[aria-labelledby=pack-messengers] form"))
                .isEmpty();
    }

    @Test
    void reasonsAreStoredInTheReadersLanguage() {
        var admin = companies.fresh().as("tenant-admin");
        admin.get("/language?language=cs");
        assertThat(admin.page("/starter-packs").text()).contains("Firma s kancelářským balíkem", "Přibylo by nástrojů");
        admin.post("/starter-packs/office-suite/application", Map.of());
        assertThat(admin.page("/tools/zoom").text()).contains("Zvou do něj vaše lidi zákazníci.");
    }

    @Test
    void onlyThoseWhoMayApplyAndOnlyPacksThatExist() {
        var company = companies.fresh();
        assertThat(company.as("employee").get("/starter-packs").statusCode()).isEqualTo(403);
        assertThat(company.as("manager").get("/starter-packs").statusCode()).isEqualTo(403);
        var editor = company.as("register-editor");
        assertThat(editor.post("/starter-packs", "/starter-packs/nothing/application", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(editor.post("/starter-packs/own-servers/application", Map.of())
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aFaultyPackNamesItsLines() {
        var text = """
                slug: pack
                title: {en: Pack}
                description: {en: D, cs: D}
                tools:
                  - {tool: nothing, reason: {en: Why, cs: Proč}}
                """;
        assertThatThrownBy(() -> StarterPackReader.read(Map.of("pack.yaml", text), Set.of("zoom")))
                .isInstanceOf(FaultyFilesException.class)
                .hasMessageContaining("pack.yaml:2 title.cs: is missing")
                .hasMessageContaining("pack.yaml:5 tools[0].tool: \"nothing\" is no tool of the catalog");
    }
}
