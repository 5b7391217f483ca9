package io.parley.surveys;

import io.parley.catalog.Category;
import io.parley.catalog.ToolFilter;
import io.parley.catalog.Tools;
import io.parley.catalog.Words;
import io.parley.kernel.Languages;
import io.parley.register.Register;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Tools to ask about; the register's own shelf comes first. */
@ApplicationScoped
class ToolShelves {

    private final Tools tools;
    private final Register register;

    ToolShelves(Tools tools, Register register) {
        this.tools = tools;
        this.register = register;
    }

    record Shelf(String name, boolean open, List<Choice> tools) {}

    record Choice(String slug, String name, boolean chosen) {}

    @Transactional
    List<Shelf> list(Collection<String> chosen) {
        var words = Words.current();
        var own = register.slugs();
        var all = tools.match(new ToolFilter("", null, own, false));
        var shelves = new java.util.ArrayList<Shelf>();
        var ours = all.stream()
                .filter(t -> own.contains(t.slug()))
                .map(t -> new Choice(t.slug(), t.name(), chosen.contains(t.slug())))
                .toList();
        if (!ours.isEmpty()) {
            shelves.add(new Shelf(Languages.messages(SurveyMessages.class).fromRegister(), true, ours));
        }
        Arrays.stream(Category.values()).forEach(category -> {
            var others = all.stream()
                    .filter(t -> t.category().equals(category.key()) && !own.contains(t.slug()))
                    .map(t -> new Choice(t.slug(), t.name(), chosen.contains(t.slug())))
                    .toList();
            if (!others.isEmpty()) {
                shelves.add(new Shelf(
                        words.category(category.key()),
                        ours.isEmpty() || others.stream().anyMatch(Choice::chosen),
                        others));
            }
        });
        return shelves;
    }
}
