package io.parley.attestation;

import io.parley.policies.Choice;
import io.parley.policies.PopulationRow;

/** A policy in the summary of a bundle, counted as its population is written: the two can only say the same. */
public final class SummaryRow {
    private final String title;
    private final String version;
    private int acknowledged;
    private int declined;
    private int open;
    private int inScope;
    private int employed;

    SummaryRow(String title, String version) {
        this.title = title;
        this.version = version;
    }

    void add(PopulationRow person, String outcome) {
        employed++;
        if (!person.inScope()) {
            return;
        }
        inScope++;
        if (outcome.equals(Choice.ACKNOWLEDGED.key())) {
            acknowledged++;
        } else if (outcome.equals(Choice.DECLINED.key())) {
            declined++;
        } else {
            open++;
        }
    }

    public String title() {
        return title;
    }

    public String version() {
        return version;
    }

    public int acknowledged() {
        return acknowledged;
    }

    public int declined() {
        return declined;
    }

    public int open() {
        return open;
    }

    public int inScope() {
        return inScope;
    }

    public int excluded() {
        return employed - inScope;
    }

    public int employed() {
        return employed;
    }
}
