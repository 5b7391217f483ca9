package io.parley.catalog;

import java.util.List;
import java.util.Map;

/** A tool as the catalog has it, the same for every company. */
public final class CatalogTool {
    private final Tool tool;
    private final Vendor vendor;
    private final Map<String, Fact> facts;

    CatalogTool(Tool tool, Vendor vendor, Map<String, Fact> facts) {
        this.tool = tool;
        this.vendor = vendor;
        this.facts = facts;
    }

    public String slug() {
        return tool.slug;
    }

    /** {@code found}: tool → question → what the company found out itself. */
    ToolSheet sheet(List<Attribute> questions, Map<String, Map<String, Fact>> found) {
        return ToolSheet.of(tool, vendor, Answer.all(questions, facts, found.getOrDefault(tool.slug, Map.of())));
    }
}
