package io.parley.vendors.scoring;

import java.util.List;

/** Another service of the same vendor, by its cases; those about which the service itself has a record do not count twice. */
public record OtherService(String tool, List<Case> cases) {
    public OtherService {
        cases = List.copyOf(cases);
    }
}
