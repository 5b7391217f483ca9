package io.parley.vendors.scoring;

/** From the mildest to the worst; {@code U}, unrated, stands where a medium one does and only a rating can displace it. */
public enum Severity {
    L,
    U,
    M,
    H,
    C;

    Severity worse(Severity other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
