package io.parley.assessments;

import io.parley.catalog.ToolSheet;
import io.parley.catalog.Tools;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;

/** What the current company may think of tools, from the facts as they are now. */
@ApplicationScoped
@Transactional
public class Assessments {
    private final Tools tools;
    private final VendorWords vendors;
    private final Weightings weightings;
    private final Method method;

    Assessments(Tools tools, VendorWords vendors, Weightings weightings, Method method) {
        this.tools = tools;
        this.vendors = vendors;
        this.weightings = weightings;
        this.method = method;
    }

    /** Throws when there is no such tool. */
    public Assessment get(String slug) {
        return of(tools.get(slug));
    }

    public Assessment of(ToolSheet sheet) {
        return of(List.of(sheet), weightings.current()).get(0);
    }

    /** Those that exist, in the order asked for, by the company's own weights. */
    public List<Assessment> list(Collection<String> slugs) {
        return of(tools.sheets(List.copyOf(slugs)), weightings.current());
    }

    /** As it would be by these weights; a few queries, however many tools. */
    public List<Assessment> of(List<ToolSheet> sheets, Weights weights) {
        return assess(
                sheets, weights, vendors.of(sheets.stream().map(ToolSheet::slug).toList()));
    }

    List<Assessment> assess(List<ToolSheet> sheets, Weights weights, VendorWord vendor) {
        return sheets.stream()
                .map(sheet -> Assessor.of(
                        sheet,
                        weights,
                        method,
                        vendor.exploitedWithoutFix().contains(sheet.slug()),
                        vendor.ratings().get(sheet.slug())))
                .toList();
    }
}
