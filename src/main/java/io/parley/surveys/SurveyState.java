package io.parley.surveys;

/** Forward only. CLOSED and not RELEASED: too few answered for anything to be shown. */
enum SurveyState {
    DRAFT,
    OPEN,
    CLOSED,
    RELEASED
}
