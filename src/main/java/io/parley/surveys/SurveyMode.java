package io.parley.surveys;

/** What people are promised about their answers; fixed once anyone was asked. A third mode has its name in the database. */
enum SurveyMode {
    /** Few people's numbers are withheld; the operator could link an answer to a person. */
    CONFIDENTIAL,
    /** After the close nobody, the operator included, can link an answer to a person. */
    ANONYMOUS
}
