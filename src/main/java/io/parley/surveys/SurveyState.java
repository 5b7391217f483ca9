package io.parley.surveys;

/** Forward only. CLOSING: takes no more answers, the numbers are being made. CLOSED and not RELEASED: too few answered for anything to be shown. */
enum SurveyState {
    DRAFT,
    OPEN,
    CLOSING,
    CLOSED,
    RELEASED
}
