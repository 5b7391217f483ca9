package io.parley.register;

import io.parley.catalog.Category;
import io.parley.catalog.Keyed;
import io.parley.catalog.ToolFilter;
import io.parley.kernel.Problems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the address of a list of tools asks for. What makes no sense is left out: a list is shown rather than an error. */
record ToolQuery(String q, String category, String list) {
    private static final int MAX_SEARCH = 100;
    private static final String REGISTER = "register";

    static ToolQuery of(@Nullable String q, @Nullable String category, @Nullable String list) {
        var search = q == null ? "" : q.replaceAll("\\p{Cntrl}+", " ").strip();
        return new ToolQuery(
                search.length() > MAX_SEARCH ? search.substring(0, MAX_SEARCH) : search,
                category == null
                        ? ""
                        : Keyed.find(Category.class, category).map(Keyed::key).orElse(""),
                REGISTER.equals(list) ? REGISTER : "");
    }

    ToolFilter filter(Set<String> registered) {
        return new ToolFilter(q, Keyed.find(Category.class, category).orElse(null), registered, registerOnly());
    }

    /** For programs, which should learn that a filter has no meaning. */
    void refuseUnknown(@Nullable String askedCategory, @Nullable String askedList) {
        if (askedCategory != null && !askedCategory.isEmpty() && category.isEmpty()) {
            throw new Problems.InvalidField("category", "One of " + Keyed.keys(Category.class));
        }
        if (askedList != null && !Set.of("", "all", REGISTER).contains(askedList)) {
            throw new Problems.InvalidField("list", "One of all, register");
        }
    }

    public boolean registerOnly() {
        return list.equals(REGISTER);
    }

    /** Something narrows the list. */
    public boolean narrow() {
        return !q.isEmpty() || !category.isEmpty() || registerOnly();
    }

    Map<String, String> filters() {
        var filters = new LinkedHashMap<String, String>();
        filters.put("q", q);
        filters.put("category", category);
        filters.put("list", list);
        return filters;
    }
}
