package io.parley.vendors.evidence;

import io.parley.kernel.Page;
import io.parley.vendors.CaseRow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The page of the cases behind one number of a score: as many as the number says. */
@CheckedTemplate(basePath = "vendors", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ScoreCases(String slug, String name, String what, Page page, List<CaseRow> cases) implements TemplateInstance {}
