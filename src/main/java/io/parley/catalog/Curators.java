package io.parley.catalog;

import io.parley.identity.CurrentPerson;

/** The operator of this request. */
final class Curators {
    private Curators() {}

    static Curator of(CurrentPerson person) {
        return new Curator(person.identity(), person.name());
    }
}
