package io.parley.assessments;

import io.parley.catalog.Answer;
import java.util.List;

/** An answer that is another one than then; empty {@code before}: nothing was known. */
public record ChangedFact(Answer now, List<String> before) {}
