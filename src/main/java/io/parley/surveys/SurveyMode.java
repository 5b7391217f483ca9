package io.parley.surveys;

/** What people are promised about their answers; fixed once anyone was asked. Two more modes have their names in the database. */
enum SurveyMode {
    /** After the close nobody, the operator included, can link an answer to a person. */
    ANONYMOUS
}
