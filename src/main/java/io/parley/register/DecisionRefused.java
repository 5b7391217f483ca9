package io.parley.register;

import java.util.List;

/** A command about a decision was refused, and nothing changed. */
public class DecisionRefused extends RuntimeException {
    public enum Cause {
        /** What is proposed has faults. */
        FAULTS,
        NOT_REGISTERED,
        /** This person may not do that. */
        NOT_ALLOWED,
        /** Whoever proposed cannot approve. */
        OWN_PROPOSAL,
        /** Somebody else's proposal for the tool is open. */
        ANOTHER_IS_OPEN,
        /** Somebody changed it after it was read. */
        CHANGED_MEANWHILE,
        NOT_WAITING
    }

    private final Cause why;
    private final transient List<DecisionFault> faults;

    DecisionRefused(Cause why) {
        this(why, List.of());
    }

    DecisionRefused(Cause why, List<DecisionFault> faults) {
        super(why + " " + faults.stream().map(f -> f.field() + ": " + f.kind()).toList());
        this.why = why;
        this.faults = faults;
    }

    public Cause why() {
        return why;
    }

    public List<DecisionFault> faults() {
        return faults;
    }
}
