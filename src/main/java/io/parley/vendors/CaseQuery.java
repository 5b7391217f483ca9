package io.parley.vendors;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What an address says about the cases it asks for, as it says it. */
class CaseQuery {
    @RestQuery
    @Nullable
    String rate;

    @Parameter(description = "Four digits, or unknown for cases that no source dates")
    @RestQuery
    @Nullable
    String year;

    @RestQuery
    @Nullable
    String clock;

    @Parameter(
            description =
                    "Which cases a number counts: not-known needs rate; vague, at-once, half and longest need clock;"
                            + " at-risk and fixed need day; shared-part, open, fix-unknown and curve stand alone")
    @RestQuery
    @Nullable
    String of;

    @Parameter(description = "Days since the first public word")
    @RestQuery
    @Nullable
    String day;

    @Parameter(description = "The id of one case")
    @RestQuery("case")
    @Nullable
    String caseId;

    static CaseQuery none() {
        return new CaseQuery();
    }
}
