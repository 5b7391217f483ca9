package io.parley.catalog;

/** Facts that every company sees are others than before; {@code tools}: how many tools they are about. Told outside any company. */
public record CatalogChanged(int tools) {}
