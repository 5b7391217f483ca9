package io.parley.app;

import static io.parley.register.DataClass.CONFIDENTIAL;
import static io.parley.register.DataClass.INTERNAL;
import static io.parley.register.DataClass.PUBLIC;
import static io.parley.register.DataClass.RESTRICTED;
import static io.parley.register.Permission.NO;
import static io.parley.register.Permission.YES;
import static io.parley.register.Permission.YES_IF;
import static io.parley.register.Purpose.EMERGENCY;
import static io.parley.register.Recipient.COLLEAGUES;

import io.parley.register.DecisionDraft;
import io.parley.register.DecisionState;
import io.parley.register.Decisions;
import io.parley.register.MatrixRule;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What may go where, proposed by the manager and approved by somebody else; one proposal still waits. */
@ApplicationScoped
class DemoDecisionTale implements DemoTale {
    private static final int DAYS_AGO = 160;

    private final DemoStage stage;
    private final Decisions decisions;

    DemoDecisionTale(DemoStage stage, Decisions decisions) {
        this.stage = stage;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "tools are decided about";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void tell(UUID company) {
        decide(
                company,
                DAYS_AGO,
                DecisionDraft.of(
                        "teams",
                        DecisionState.APPROVED_WITH_CONDITIONS,
                        "We have it, it keeps what was said, and accounts end with the job. Customers need an invitation.",
                        List.of(
                                MatrixRule.of(PUBLIC, YES),
                                MatrixRule.of(INTERNAL, YES),
                                MatrixRule.yesIf(CONFIDENTIAL, "the channel is for those who need it"),
                                MatrixRule.of(RESTRICTED, NO))),
                "Agreed with the works council and the data protection officer.");
        decide(
                company,
                DAYS_AGO - 1,
                DecisionDraft.of(
                                "whatsapp",
                                DecisionState.TOLERATED_UNTIL,
                                "Three of four people reach customers with it. We move them to Teams before we end it, and"
                                        + " until then nothing confidential goes there.",
                                List.of(
                                        MatrixRule.of(PUBLIC, YES),
                                        MatrixRule.yesIf(
                                                INTERNAL, "it is about appointments and directions, without files"),
                                        MatrixRule.of(CONFIDENTIAL, NO),
                                        MatrixRule.of(RESTRICTED, NO),
                                        new MatrixRule(
                                                INTERNAL,
                                                COLLEAGUES,
                                                null,
                                                EMERGENCY,
                                                YES_IF,
                                                "Teams is down and somebody has to be reached")))
                        .until(stage.today().plusDays(68))
                        .reviewBy(stage.today().plusDays(13))
                        .insteadUse("teams"),
                "Until the day named. The field service needs a phone number for customers first.");
        decide(
                company,
                DAYS_AGO - 1,
                DecisionDraft.of(
                                "messenger",
                                DecisionState.NOT_PERMITTED,
                                "It needs a private account of a social network, and nobody can take it back from who leaves.",
                                List.of(
                                        MatrixRule.of(PUBLIC, NO),
                                        MatrixRule.of(INTERNAL, NO),
                                        MatrixRule.of(CONFIDENTIAL, NO),
                                        MatrixRule.of(RESTRICTED, NO)))
                        .insteadUse("teams"),
                "Agreed; the public page keeps its own rules as a customer channel.");
        stage.at(
                company,
                2,
                11 * 60,
                DemoPeople.MANAGER,
                mara -> decisions.propose(
                        mara,
                        DecisionDraft.of(
                                "zoom",
                                DecisionState.APPROVED_WITH_CONDITIONS,
                                "Customers invite us to it; refusing would cost orders. Joining needs no account of ours.",
                                List.of(
                                        MatrixRule.of(PUBLIC, YES),
                                        MatrixRule.of(INTERNAL, YES),
                                        MatrixRule.yesIf(CONFIDENTIAL, "the host records nothing"),
                                        MatrixRule.of(RESTRICTED, NO)))));
    }

    private void decide(UUID company, int daysAgo, DecisionDraft draft, String because) {
        var id = stage.at(company, daysAgo, 10 * 60, DemoPeople.MANAGER, mara -> decisions.propose(mara, draft));
        stage.at(company, daysAgo - 2, 14 * 60, DemoPeople.APPROVER, arne -> {
            decisions.approve(arne, id, because);
            return true;
        });
    }
}
