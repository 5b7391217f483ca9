package io.parley.surveys;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A survey to be made from the yearly baseline. {@code tools}: slugs of the catalog; {@code purpose}: why the company asks. */
public record SurveyDraft(String title, @Nullable String purpose, LocalDate closesOn, List<String> tools) {}
