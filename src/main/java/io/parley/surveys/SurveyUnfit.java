package io.parley.surveys;

import io.parley.kernel.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Its questions cannot be asked as they are: 422 with the questions named, and nobody was asked. */
class SurveyUnfit extends Problems.InvalidField {
    private static final long serialVersionUID = 1;

    private final transient List<DefinitionChecks.Fault> faults;

    SurveyUnfit(List<DefinitionChecks.Fault> faults) {
        super(byQuestion(faults));
        this.faults = faults;
    }

    List<DefinitionChecks.Fault> faults() {
        return faults;
    }

    private static Map<String, String> byQuestion(List<DefinitionChecks.Fault> faults) {
        var errors = new LinkedHashMap<String, String>();
        faults.forEach(f -> errors.merge(
                f.question().isEmpty() ? "survey" : f.question(), f.message(), (one, other) -> one + " " + other));
        return errors;
    }
}
