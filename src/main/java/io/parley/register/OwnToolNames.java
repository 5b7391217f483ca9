package io.parley.register;

import io.parley.catalog.OwnTools;
import io.parley.catalog.ToolFilter;
import io.parley.catalog.Tools;
import io.parley.kernel.FormErrors;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** One name, one tool: the catalog's and the company's own are in the same lists. */
@ApplicationScoped
class OwnToolNames {

    private final Tools tools;
    private final OwnTools own;

    OwnToolNames(Tools tools, OwnTools own) {
        this.tools = tools;
        this.own = own;
    }

    /** Adds an error where the name is taken, or there are too many already. */
    void refuse(String name, FormErrors errors) {
        refuseTaken(name, errors);
        if (own.count() >= OwnTools.MOST) {
            errors.add("name", OwnToolPages.words().tooMany(OwnTools.MOST));
        }
    }

    /** Adds an error where the name is another tool's, one that was given up included. */
    void refuseTaken(String name, FormErrors errors) {
        if (name.isEmpty()) {
            return;
        }
        tools.match(new ToolFilter(name, null, Set.of(), false)).stream()
                .filter(card -> card.name().equalsIgnoreCase(name))
                .findFirst()
                .ifPresent(card -> errors.add("name", OwnToolPages.words().taken(card.name())));
        own.named(name)
                .ifPresent(slug -> errors.add(
                        "name", OwnToolPages.words().taken(own.get(slug).name())));
    }
}
