package io.parley.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said about a company's own tool. {@code vendor} may be the company itself, {@code domains} may be empty. */
public record OwnToolDraft(
        String name,
        String vendor,
        Category category,
        @Nullable String website,
        List<String> domains) {}
