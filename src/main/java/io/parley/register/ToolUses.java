package io.parley.register;

import java.util.List;

/** Told by a feature that knows where in the company a tool is named. */
public interface ToolUses {
    /** Something that names the tool today, in the reader's words, and where it stands. */
    record NamedWhere(String text, String address) {}

    List<NamedWhere> of(String tool);
}
