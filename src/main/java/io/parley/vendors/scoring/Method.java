package io.parley.vendors.scoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The constants of one version of the method. A change of any of them is another version with another id; old ones stay. Days
 * are days, priors are shares between 0 and 1, kappa is how many full observations a prior is worth.
 *
 * @param twoLevels whether a service starts from its vendor's other services
 */
public record Method(
        String id,
        int halfLifeDays,
        Map<Clock, Map<Severity, Integer>> normDays,
        Map<Severity, Double> severityWeight,
        Prior handling,
        Prior publicWord,
        Prior candour,
        double exposureKappa,
        Unchecked unchecked,
        Map<Part, Double> weights,
        boolean twoLevels) {

    public record Prior(double mean, double kappa) {}

    /** What an item of a vendor's programme that nobody could check does to the share of items that are there. */
    public enum Unchecked {
        /** Left out, so that one item that is there makes a whole share; only an empty list has bounds. */
        LEFT_OUT,
        /** One half, as where nothing was checked at all; the bounds take it as missing and as there. */
        HALF
    }

    static final double CANDOUR_CASE_SHARE = 0.7;
    static final int FIRST_WORD_NORM = 7;
    static final int SILENT_GRACE = 30;
    static final int SILENT_NORM = 30;
    static final int NOTIFY_NORM = 3;
    static final double BACKLOG_KAPPA = 2;
    static final double BACKLOG_GAIN = 4;
    static final int BACKLOG_WINDOW_DAYS = 1095;
    /** A listing as exploited dates exploitation only when it comes so soon after publication. */
    public static final int KEV_LINK_DAYS = 30;

    static final int ACTIVE_EXPOSURE_DAYS = 7;
    static final int MIN_CASES = 5;
    static final double MIN_WEIGHT = 1;
    static final double MAX_WIDTH = 45;
    static final double INTERVAL = 0.90;

    /** As specified on 2026-11-23, with priors from published figures. */
    public static final Method V1_0 = new Method(
            "fixhist-1.0.0",
            730,
            Map.of(
                    Clock.H, norms(45, 60, 90, 120, 90),
                    Clock.P, norms(14, 30, 60, 90, 60),
                    Clock.X, norms(7, 7, 7, 7, 7)),
            Map.of(Severity.C, 1.0, Severity.H, 0.75, Severity.M, 0.5, Severity.L, 0.25, Severity.U, 0.5),
            new Prior(0.70, 4),
            new Prior(0.85, 4),
            new Prior(0.50, 4),
            2,
            Unchecked.LEFT_OUT,
            Map.of(Part.H, 0.175, Part.P, 0.175, Part.X, 0.20, Part.C, 0.30, Part.B, 0.15),
            false);

    /**
     * With the priors that {@link Calibration} finds in the snapshot of 2026-11-29 (docs/scoring-validation.md), and with what
     * nobody could check about a vendor's programme counted as one half (docs/adr/065).
     */
    public static final Method V1_1 = V1_0.with(
                    "fixhist-1.1.0", V1_0.handling, new Prior(0.99, 10), new Prior(0.9858, 6.4887))
            .with(Unchecked.HALF);

    /** Where a service starts from its vendor's other services ({@link VendorLevel}, docs/adr/068), and else the same. */
    public static final Method V1_2 = V1_1.withTwoLevels("fixhist-1.2.0");

    /** The newest first. */
    public static final List<Method> ALL = List.of(V1_2, V1_1, V1_0);

    public static final Method NEWEST = ALL.get(0);

    public static Optional<Method> find(String id) {
        return ALL.stream().filter(m -> m.id.equals(id)).findFirst();
    }

    /** Whether its priors were estimated on a ledger of tools that one can choose. */
    public boolean calibrated() {
        return !id.equals(V1_0.id);
    }

    public int norm(Clock clock, Severity severity) {
        return normDays.get(clock).get(severity);
    }

    /** SHA-256 of all constants as JSON with sorted keys, in hexadecimal digits. */
    public String sha256() {
        return sha256(MethodConstants.json(this));
    }

    static String sha256(String text) {
        try {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With priors that another version, or a vendor's other services, give. */
    Method with(String newId, Prior newHandling, Prior newPublicWord, Prior newCandour) {
        return new Method(
                newId,
                halfLifeDays,
                normDays,
                severityWeight,
                newHandling,
                newPublicWord,
                newCandour,
                exposureKappa,
                unchecked,
                weights,
                twoLevels);
    }

    /** The same but for what nobody could check about a vendor; another hash under the same id, for comparisons. */
    public Method with(Unchecked rule) {
        return new Method(
                id,
                halfLifeDays,
                normDays,
                severityWeight,
                handling,
                publicWord,
                candour,
                exposureKappa,
                rule,
                weights,
                twoLevels);
    }

    private Method withTwoLevels(String newId) {
        return new Method(
                newId,
                halfLifeDays,
                normDays,
                severityWeight,
                handling,
                publicWord,
                candour,
                exposureKappa,
                unchecked,
                weights,
                true);
    }

    private static Map<Severity, Integer> norms(int critical, int high, int medium, int low, int unrated) {
        var norms = new EnumMap<Severity, Integer>(Severity.class);
        norms.put(Severity.C, critical);
        norms.put(Severity.H, high);
        norms.put(Severity.M, medium);
        norms.put(Severity.L, low);
        norms.put(Severity.U, unrated);
        return norms;
    }
}
