package io.parley.alternatives;

import io.parley.catalog.ToolSheet;
import java.util.List;
import java.util.Map;

/** The total security of tools in points from 0 to 100; told by a feature that assesses them. */
public interface SecurityTotals {
    /** {@code knockedOut}: something weighs so much that no total makes up for it. */
    record Total(int points, boolean knockedOut) {}

    /** Slug → total; a tool of which too little is known for a number is left out. */
    Map<String, Total> of(List<ToolSheet> tools);
}
