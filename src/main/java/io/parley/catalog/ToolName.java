package io.parley.catalog;

/** A tool to choose from a list, the company's own included; {@code retired}: the catalog or the company has given it up. */
public record ToolName(String slug, String name, String category, boolean retired) {}
