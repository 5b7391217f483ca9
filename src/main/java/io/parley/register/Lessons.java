package io.parley.register;

import io.parley.catalog.Answer;
import io.parley.catalog.CatalogFiles;
import io.parley.catalog.ToolFilter;
import io.parley.catalog.ToolName;
import io.parley.catalog.ToolSheet;
import io.parley.catalog.Tools;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The shipped lessons. A faulty one refuses the start. */
@ApplicationScoped
class Lessons {

    private final Tools tools;
    private volatile List<Lesson> list = List.of();

    Lessons(Tools tools) {
        this.tools = tools;
    }

    /** After the catalog, whose tools they name. */
    void on(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE + 100) StartupEvent start) {
        list = QuarkusTransaction.requiringNew().call(() -> {
            var known = tools.match(new ToolFilter("", null, Set.of(), false)).stream()
                    .map(ToolName::slug)
                    .collect(Collectors.toSet());
            var questions = known.stream()
                    .limit(1)
                    .map(tools::get)
                    .map(ToolSheet::answers)
                    .flatMap(List::stream);
            return LessonReader.read(
                    CatalogFiles.beside("lessons/teams-leaks.yaml"),
                    known,
                    questions.map(Answer::attribute).map(a -> a.key()).collect(Collectors.toSet()));
        });
    }

    List<Lesson> list() {
        return list;
    }

    List<Lesson> of(String tool) {
        return list.stream().filter(l -> l.tools().contains(tool)).toList();
    }

    /** Throws when there is none. */
    Lesson get(String slug) {
        return list.stream().filter(l -> l.slug().equals(slug)).findFirst().orElseThrow(NotFoundException::new);
    }
}
