package io.parley.register;

import io.parley.catalog.OwnTools;
import io.parley.catalog.Tools;
import io.parley.identity.CurrentPerson;
import io.parley.kernel.FormErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calling an own tool otherwise, giving it up and taking that back. Nothing that names it is lost by any of it. */
@ApplicationScoped
class OwnToolChanges {
    private final Tools tools;
    private final OwnTools own;
    private final OwnToolNames names;
    private final Instance<ToolUses> uses;
    private final CurrentPerson person;

    OwnToolChanges(Tools tools, OwnTools own, OwnToolNames names, Instance<ToolUses> uses, CurrentPerson person) {
        this.tools = tools;
        this.own = own;
        this.names = names;
        this.uses = uses;
        this.person = person;
    }

    /** One of the catalog, too; throws when there is no such tool. */
    OwnTools.Named get(String slug) {
        if (OwnTools.isOwn(slug)) {
            return own.get(slug);
        }
        var sheet = tools.get(slug);
        return new OwnTools.Named(slug, sheet.name(), sheet.retiredOn(), null);
    }

    List<ToolUses.NamedWhere> uses(String slug) {
        return uses.stream().flatMap(u -> u.of(slug).stream()).toList();
    }

    /** {@code seen}: the name that whoever renames it saw, null for whatever it is. */
    void rename(String slug, String name, @Nullable String seen, FormErrors errors) {
        var now = own.get(slug).name();
        if (now.equals(name)) {
            return;
        }
        OwnToolForm.checkName(name, errors);
        if (seen != null && !seen.equals(now)) {
            errors.add("name", OwnToolPages.words().renamedMeanwhile(now));
        }
        if (!now.equalsIgnoreCase(name)) {
            names.refuseTaken(name, errors);
        }
        if (!errors.present()) {
            own.rename(slug, name);
        }
    }

    void retire(String slug, String reason, FormErrors errors) {
        var problem = ReasonCheck.problem(reason);
        if (own.get(slug).retiredOn() == null && !problem.isEmpty()) {
            errors.add("reason", problem);
        } else {
            own.retire(person.id(), slug, reason);
        }
    }

    void restore(String slug) {
        own.restore(slug);
    }
}
