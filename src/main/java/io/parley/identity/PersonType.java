package io.parley.identity;

/** How somebody works for the company. */
public enum PersonType {
    EMPLOYEE,
    CONTRACTOR,
    TEMPORARY,
    TRAINEE
}
