package io.parley.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.parley.testing.PostgresForTests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class CatalogLoaderTest {
    @Inject
    CatalogLoader loader;

    @Inject
    Tools tools;

    @Inject
    EntityManager database;

    @AfterEach
    void asShipped() {
        load(CatalogFiles.shipped());
    }

    @Test
    void whatIsUnchangedIsNotWritten() {
        var before = versions();
        var loaded = load(CatalogFiles.shipped());
        assertThat(loaded.added() + loaded.changed() + loaded.retired()).isZero();
        assertThat(loaded.unchanged()).isGreaterThanOrEqualTo(40);
        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void aChangedFileReplacesItsToolOnly() {
        var files = shipped();
        files.computeIfPresent(
                "tools/zoom.yaml", (f, text) -> text.replaceFirst("(?m)^name: .*", "name: Zoom Changed"));
        assertThat(load(files))
                .isEqualTo(new CatalogLoader.Loaded(0, 1, CatalogFiles.shipped().size() - vendorFiles() - 2, 0));
        assertThat(sheet("zoom").name()).isEqualTo("Zoom Changed");
        assertThat(sheet("zoom").known()).isPositive();
    }

    @Test
    void aToolThatLeftStaysForThoseWhoHaveItAndCanComeBack() {
        var files = shipped();
        files.remove("tools/line.yaml");
        assertThat(load(files).retired()).isEqualTo(1);
        assertThat(sheet("line").retiredOn()).isNotNull();
        assertThat(listed(Set.of())).doesNotContain("line");
        assertThat(listed(Set.of("line"))).contains("line");
        assertThat(load(files).retired()).isZero();
        assertThat(load(CatalogFiles.shipped()).changed()).isEqualTo(1);
        assertThat(sheet("line").retiredOn()).isNull();
    }

    @Test
    void faultyFilesChangeNothing() {
        var before = versions();
        var files = shipped();
        files.put("tools/zoom.yaml", "slug: zoom\n");
        files.computeIfPresent(
                "tools/line.yaml", (f, text) -> text.replaceFirst("(?m)^name: .*", "name: Line Changed"));
        assertThatThrownBy(() -> load(files)).hasStackTraceContaining("tools/zoom.yaml:1 name: is missing");
        assertThat(versions()).isEqualTo(before);
    }

    private CatalogLoader.Loaded load(Map<String, String> files) {
        return QuarkusTransaction.requiringNew().call(() -> loader.load(files));
    }

    private ToolSheet sheet(String slug) {
        return QuarkusTransaction.requiringNew().call(() -> tools.get(slug));
    }

    private List<String> listed(Set<String> registered) {
        return QuarkusTransaction.requiringNew()
                .call(() -> tools.match(new ToolFilter("", null, registered, false)).stream()
                        .map(ToolName::slug)
                        .toList());
    }

    /** The rows' own versions: any write changes them. */
    private List<?> versions() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select cast(xmin as text) || slug from tool union all select cast(xmin as text) || tool_slug || attribute from fact order by 1")
                        .getResultList());
    }

    private static Map<String, String> shipped() {
        return new HashMap<>(CatalogFiles.shipped());
    }

    private static int vendorFiles() {
        return (int) CatalogFiles.shipped().keySet().stream()
                .filter(f -> f.startsWith("vendors"))
                .count();
    }
}
