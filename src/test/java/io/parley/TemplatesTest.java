package io.parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Templates and the records that fill them belong together, and no template goes round the content security policy. */
class TemplatesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern POST =
            Pattern.compile("<form\\b[^>]*method=\"?post[^>]*>(.*?)</form>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    @Test
    void everyRecordHasItsFileAndEveryFileItsRecordOrItsIncluder() throws IOException {
        var records = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("io.parley").stream()
                        .filter(type -> type.isRecord() && type.isAssignableTo(TemplateInstance.class))
                        .map(TemplatesTest::file)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(records).hasSizeGreaterThan(5);
        var all = templates();
        var files = all.keySet().stream()
                .filter(file -> !file.startsWith("layout/") && !file.startsWith("tags/"))
                .filter(file -> records.contains(file)
                        || all.values().stream()
                                .noneMatch(text -> text.contains("{#include " + file.replace(".html", ""))))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(files).isEqualTo(records);
    }

    @Test
    void everyFormThatWritesCarriesTheToken() throws IOException {
        templates()
                .forEach((file, text) -> POST.matcher(text)
                        .results()
                        .forEach(form -> assertThat(form.group(1))
                                .as(file + ": " + form.group())
                                .contains("{#csrf")));
    }

    @Test
    void nothingIsInlineAndNothingIsRaw() throws IOException {
        templates().forEach((file, text) -> {
            var plain = text.replaceAll("(?s)\\{!.*?!}", "");
            assertThat(plain).as(file).doesNotContain(".raw}", ".safe}", " style=", "javascript:");
            assertThat(plain)
                    .as(file)
                    .doesNotContainPattern("<script(?![^>]*\\bsrc=)")
                    .doesNotContainPattern("<style")
                    .doesNotContainPattern("\\son[a-z]+=\"");
        });
    }

    /** {@code PeopleImportNew} in {@code basePath = "identity"} → {@code identity/people-import-new.html}. */
    private static String file(JavaClass record) {
        var template = record.getAnnotationOfType(CheckedTemplate.class);
        return template.basePath() + "/"
                + record.getSimpleName()
                        .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                        .toLowerCase(java.util.Locale.ROOT) + ".html";
    }

    private static Map<String, String> templates() throws IOException {
        var all = new TreeMap<String, String>();
        try (var files = Files.walk(TEMPLATES)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                all.put(TEMPLATES.relativize(file).toString(), Files.readString(file));
            }
        }
        return all;
    }
}
