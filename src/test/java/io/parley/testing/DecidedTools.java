package io.parley.testing;

import io.parley.register.DataClass;
import io.parley.register.DecisionDraft;
import io.parley.register.Decisions;
import io.parley.register.MatrixRule;
import io.parley.register.Permission;
import io.parley.register.Register;
import io.parley.tenancy.CurrentTenant;
import io.parley.testing.Companies.Company;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** Decisions that a company's manager proposed and its approver approved, for tests of what is built on them. */
@ApplicationScoped
public class DecidedTools {
    public static final String WHY = "Nothing that was sent there can be taken back";

    private final CurrentTenant tenant;
    private final Register register;
    private final Decisions decisions;

    DecidedTools(CurrentTenant tenant, Register register, Decisions decisions) {
        this.tenant = tenant;
        this.register = register;
        this.decisions = decisions;
    }

    public void decide(Company company, DecisionDraft draft) {
        tenant.inTransaction(company.id(), () -> {
            register.add(company.person("manager"), draft.tool(), WHY);
            decisions.approve(company.person("approver"), decisions.propose(company.person("manager"), draft), WHY);
            return null;
        });
    }

    /** The same answer for every kind of data. */
    public static List<MatrixRule> all(Permission answer) {
        return Arrays.stream(DataClass.values())
                .map(data -> MatrixRule.of(data, answer))
                .toList();
    }
}
