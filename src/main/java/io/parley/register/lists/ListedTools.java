package io.parley.register.lists;

import io.parley.catalog.Tools;
import io.parley.register.DecisionView;
import io.parley.register.Decisions;
import io.parley.register.Register;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the lists are made of: every tool of the register that is decided about, by name. */
@ApplicationScoped
class ListedTools {
    private final Register register;
    private final Decisions decisions;
    private final Tools tools;

    ListedTools(Register register, Decisions decisions, Tools tools) {
        this.register = register;
        this.decisions = decisions;
        this.tools = tools;
    }

    List<ListedTool> list() {
        var decided = decisions.inForce(register.slugs());
        return tools.sheets(List.copyOf(decided.keySet())).stream()
                .map(sheet -> {
                    var decision = decided.get(sheet.slug());
                    return new ListedTool(
                            decision.id(),
                            sheet.slug(),
                            sheet.name(),
                            sheet.category(),
                            decision.state(),
                            decision.since(),
                            decision.until(),
                            decision.reviewBy(),
                            Optional.ofNullable(decision.alternative())
                                    .map(DecisionView.Alternative::name)
                                    .orElse(null),
                            sheet.domains(),
                            sheet.androidId(),
                            sheet.iosId());
                })
                .sorted(Comparator.comparing(ListedTool::name).thenComparing(ListedTool::slug))
                .toList();
    }
}
