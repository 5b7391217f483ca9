package io.parley.assessments;

import io.parley.catalog.CatalogTool;
import io.parley.catalog.Tools;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Where all tools stand: what is the same for everybody is read once, then each company's own is laid over it. */
@ApplicationScoped
class Recomputing {
    private final Tools tools;
    private final VendorWords vendors;
    private final ToolAssessments stored;

    Recomputing(Tools tools, VendorWords vendors, ToolAssessments stored) {
        this.tools = tools;
        this.vendors = vendors;
        this.stored = stored;
    }

    record Everybodys(List<CatalogTool> tools, VendorWord vendor) {}

    @Transactional
    Everybodys read() {
        var all = tools.everybodys();
        return new Everybodys(
                all, vendors.of(all.stream().map(CatalogTool::slug).toList()));
    }

    /** For the current company; how many tools stand elsewhere than before. */
    @Transactional
    int compute(Everybodys everybodys) {
        return stored.compute(tools.here(everybodys.tools()), everybodys.vendor());
    }
}
