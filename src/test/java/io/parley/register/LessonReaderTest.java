package io.parley.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.catalog.CatalogFiles;
import io.parley.catalog.FaultyFilesException;
import io.parley.kernel.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LessonReaderTest {
    @Test
    void theShippedSixAreReadInUnderAMinuteInEveryLanguage() throws IOException {
        var lessons = LessonReader.read(CatalogFiles.beside("lessons/teams-leaks.yaml"), tools(), attributes());
        assertThat(lessons).hasSize(6).allSatisfy(lesson -> {
            assertThat(lesson.points()).hasSize(3);
            assertThat(lesson.tools()).isNotEmpty();
            for (var language : Viewer.LANGUAGES) {
                assertThat(lesson.words(language))
                        .as(lesson.slug() + " " + language)
                        .isBetween(60, Lesson.MOST_WORDS);
                assertThat(lesson.title().byLanguage()).containsKey(language.toLanguageTag());
            }
        });
    }

    @Test
    void aFaultNamesItsLineAndField() {
        var text = """
                slug: short
                title: {en: A, cs: A}
                intro: {en: B, cs: B}
                points:
                  - title: {en: C, cs: C}
                    text: {en: D}
                    attribute: colour
                remember: {en: E, cs: E}
                tools:
                  - tool: carrier-pigeon
                """;
        assertThatThrownBy(() -> LessonReader.read(Map.of("short.yaml", text), Set.of("teams"), Set.of("guests")))
                .isInstanceOf(FaultyFilesException.class)
                .hasMessageContaining("short.yaml:7")
                .hasMessageContaining("\"colour\" is no question of the catalog")
                .hasMessageContaining("\"carrier-pigeon\" is no tool of the catalog")
                .hasMessageContaining("cs");
    }

    private static Set<String> tools() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/catalog/tools"))) {
            return files.map(f -> f.getFileName().toString().replace(".yaml", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> attributes() throws IOException {
        return Files.readAllLines(Path.of("src/main/resources/catalog/attributes.yaml")).stream()
                .filter(l -> l.startsWith("- {key: "))
                .map(l -> l.replaceAll("^- \\{key: ([a-z0-9-]+),.*", "$1"))
                .collect(Collectors.toSet());
    }
}
