package io.parley.vendors.advisories;

import static io.parley.vendors.advisories.FeedFiles.*;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is wrong with a file can be said in every language that we have. */
class ReasonTest {
    private static final Locale CZECH = Locale.forLanguageTag("cs");
    private static final Path SOURCES = Path.of("src/main/java/io/parley/vendors/advisories");
    /** Who is told a pattern, and as which argument. */
    private static final Set<String> SECOND = Set.of("refuse", "note", "Unreadable");

    @Test
    void everyPatternIsThereInCzechWithAsManyPlaces() throws IOException {
        var czech = Reason.language("cs");
        assertThat(czech.keySet()).containsExactlyInAnyOrderElementsOf(patterns());
        czech.forEach((english, said) ->
                assertThat(said.split("\\{}", -1)).as(english).hasSameSizeAs(english.split("\\{}", -1)));
    }

    @Test
    void partsAndTheSchemaSpeakTheLanguage() {
        var reason = Reason.of("breaks the schema: ")
                .then(Reason.ofSchema("required", "title"))
                .then(Reason.of("; tolerated from {}", "https://vendor.example"));
        assertThat(reason.text())
                .isEqualTo(
                        "breaks the schema: required property 'title' not found; tolerated from https://vendor.example");
        assertThat(reason.text(CZECH))
                .isEqualTo(
                        "porušuje schéma: požadovaná vlastnost 'title' nebyla nalezena; od https://vendor.example se toleruje");
        assertThat(Reason.read(reason.write())).isEqualTo(reason);
    }

    @Test
    void whatStrangersWroteIsNeitherAPatternNorEndless() {
        assertThat(Reason.of("\"{}\" is not a CVE number", "{} \u202E {}").text(CZECH))
                .isEqualTo("„{} \uFFFD {}“ není číslo CVE");
        assertThat(Reason.of("{}", "x".repeat(5_000)).text()).hasSize(300);
    }

    /** Cut in half, each form is refused in words that differ from language to language. */
    @ParameterizedTest
    @EnumSource(FeedForm.class)
    void aTruncatedFileIsExplainedInCzech(FeedForm form) {
        var reading = read(form.file(), form.good().substring(0, form.good().length() / 2));
        assertThat(reading.faults)
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.why().text(CZECH))
                        .isNotBlank()
                        .isNotEqualTo(f.why().text()));
    }

    /** Read out of the sources, so that no pattern can be forgotten. */
    private static Set<String> patterns() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var found = new TreeSet<String>();
        try (var files = compiler.getStandardFileManager(null, null, null);
                var sources = Files.list(SOURCES)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources.toList()));
            for (var unit : task.parse()) {
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                        var name = call.getMethodSelect().toString();
                        if (name.equals("Reason.of")) {
                            pattern(call.getArguments(), 0);
                        } else if (name.equals("judge.fail") || name.equals("fail")) {
                            pattern(call.getArguments(), 2);
                        } else if (SECOND.contains(name.substring(name.lastIndexOf('.') + 1))) {
                            pattern(call.getArguments(), 1);
                        }
                        return super.visitMethodInvocation(call, nothing);
                    }

                    @Override
                    public Void visitNewClass(NewClassTree made, Void nothing) {
                        if (made.getIdentifier().toString().equals("Refused")) {
                            pattern(made.getArguments(), 0);
                        } else if (SECOND.contains(made.getIdentifier().toString())) {
                            pattern(made.getArguments(), 1);
                        }
                        return super.visitNewClass(made, nothing);
                    }

                    private void pattern(List<? extends ExpressionTree> arguments, int place) {
                        if (place < arguments.size() && arguments.get(place) instanceof LiteralTree literal) {
                            found.add((String) literal.getValue());
                        }
                    }
                }.scan(unit, null);
            }
        }
        return found;
    }
}
