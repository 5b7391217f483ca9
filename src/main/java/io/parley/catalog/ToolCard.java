package io.parley.catalog;

/** A tool as lists show it; {@code known} counts the answered questions. */
public record ToolCard(String slug, String name, String vendor, String category, long known, boolean retired) {}
