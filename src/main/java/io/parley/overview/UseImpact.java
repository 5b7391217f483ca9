package io.parley.overview;

import io.parley.kernel.Languages;
import io.parley.register.ImpactPreview;
import io.parley.surveys.SurveyResults;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Whom a decision about a tool would touch: how many people say that they use it. */
@ApplicationScoped
class UseImpact implements ImpactPreview {
    private final SurveyResults surveys;

    UseImpact(SurveyResults surveys) {
        this.surveys = surveys;
    }

    @Override
    public Optional<String> of(String tool) {
        return surveys.latest()
                .flatMap(survey -> survey.find(tool)
                        .map(use -> Languages.messages(HomeMessages.class)
                                .impact(use.people(), survey.answered(), survey.title())));
    }
}
