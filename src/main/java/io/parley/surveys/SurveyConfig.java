package io.parley.surveys;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the operator has to tell people before they answer. */
@ConfigMapping(prefix = "parley.surveys")
interface SurveyConfig {
    /** How long backups and write-ahead log are kept: for so long after the close an answer could still be linked. */
    @WithDefault("30")
    int backupDays();

    /** For how many days after the last day single answers are kept before they are deleted. */
    @WithDefault("365")
    int answerDays();
}
