package io.parley.surveys;

import io.parley.catalog.Keyed;

/** On what a tool is used. */
public enum Device implements Keyed {
    COMPANY_PHONE,
    COMPANY_COMPUTER,
    PRIVATE_PHONE,
    PRIVATE_COMPUTER
}
