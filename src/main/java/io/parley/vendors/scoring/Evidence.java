package io.parley.vendors.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one score is made from. What the file says about sources stays in the file.
 *
 * @param others the vendor's other services, from which this one starts where the method has two levels
 */
public record Evidence(
        LocalDate asOf,
        Profile profile,
        Map<String, @Nullable Boolean> programme,
        List<Case> cases,
        List<OtherService> others) {

    /** Of a vendor with one service, or by itself. */
    public Evidence(LocalDate asOf, Profile profile, Map<String, @Nullable Boolean> programme, List<Case> cases) {
        this(asOf, profile, programme, cases, List.of());
    }

    public Score score(Method method) {
        return scorer(method).score(cases, asOf, programme);
    }

    /** From where this service starts by this method. */
    public Scorer scorer(Method method) {
        return new Scorer(VendorLevel.of(this, method).start(), profile);
    }
}
