package io.parley.vendors;

/** A rate as pages show it. Percentages are whole numbers. */
record RateRow(String key, String label, Rate rate) {
    static RateRow of(Measure measure, VendorRecord record, VendorMessages words) {
        return new RateRow(measure.key(), measure.label(words), measure.of(record));
    }

    public int low() {
        return percent(rate.low());
    }

    public int high() {
        return percent(rate.high());
    }

    public int share() {
        return percent(rate.share());
    }

    private static int percent(double share) {
        return (int) Math.round(share * 100);
    }
}
