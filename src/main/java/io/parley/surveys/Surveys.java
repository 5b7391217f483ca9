package io.parley.surveys;

import io.parley.catalog.Tools;
import io.parley.kernel.Languages;
import io.parley.kernel.Problems;
import io.parley.tenancy.TenantWork;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The surveys of the current company, and all that is done with them. */
@ApplicationScoped
public class Surveys implements PanacheRepositoryBase<Survey, UUID> {
    static final String CLOSING = "survey-close";

    private final Tools tools;
    private final Participations participations;
    private final Answers answers;
    private final Opening opening;
    private final Signatures signatures;
    private final SigningSteps signing;
    private final Closing closing;
    private final TenantWork work;
    private final Drafts drafts;
    private final Clock clock;

    Surveys(
            Tools tools,
            Participations participations,
            Answers answers,
            Opening opening,
            Signatures signatures,
            SigningSteps signing,
            Closing closing,
            TenantWork work,
            Drafts drafts,
            Clock clock) {
        this.tools = tools;
        this.participations = participations;
        this.answers = answers;
        this.opening = opening;
        this.signatures = signatures;
        this.signing = signing;
        this.closing = closing;
        this.work = work;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** A survey that waits for somebody: for their answers or, as a draft, for their signature. */
    public record Waiting(UUID survey, String title, LocalDate closesOn) {}

    /** Throws when there is none; callers cannot tell whose it is instead. */
    Survey get(UUID id) {
        return findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    List<Survey> listNewest() {
        return list("order by createdAt desc, id desc");
    }

    /** Throws {@link Problems.InvalidField} where the draft makes no sense. Nobody is asked yet. */
    @Transactional
    public UUID create(UUID by, SurveyDraft draft) {
        var offered = SurveyChecks.options(draft.tools(), tools.names(draft.tools()));
        var faults = SurveyChecks.faults(draft, offered, LocalDate.now(clock));
        if (!faults.isEmpty()) {
            throw new Problems.InvalidField(faults);
        }
        return drafts.add(
                by,
                draft.title().strip(),
                draft.purpose() == null ? "" : draft.purpose(),
                draft.closesOn(),
                draft.confidential() ? SurveyMode.CONFIDENTIAL : SurveyMode.ANONYMOUS,
                Templates.of(draft.template(), offered));
    }

    /**
     * Asks the active people of these groups, each once; who is in several counts with the smallest. From now on nothing that
     * was promised can change. Throws {@link SurveyUnfit} with the faulty questions, {@link SurveyRefused} when that was done before, too few
     * would be asked, or an observer has to sign it first.
     */
    @Transactional
    public void open(UUID by, UUID id, Collection<UUID> ofGroups) {
        answers.alone(id);
        var survey = get(id);
        var faults = DefinitionChecks.faults(survey.questions());
        if (survey.state == SurveyState.DRAFT && !faults.isEmpty()) {
            throw new SurveyUnfit(faults);
        }
        if (survey.state == SurveyState.DRAFT && signatures.of(id).missing()) {
            throw new SurveyRefused(SurveyRefused.Why.NOT_SIGNED);
        }
        opening.of(survey, ofGroups);
    }

    /**
     * Takes the answers of somebody who was asked, once: that they answered and what they answered are one transaction, and no
     * other trace is left. Throws {@link SurveyRefused}, or {@link Problems.InvalidField} where the answers do not fit.
     */
    @Transactional
    public void answer(UUID person, UUID id, Ballot sent) {
        answers.shareWithOthers(id);
        var survey = get(id);
        var asked = mayAnswer(survey, person);
        var ballot = sent.fitting(survey.questions());
        var faults = BallotChecks.faults(ballot, survey.questions());
        if (!faults.isEmpty()) {
            throw new Problems.InvalidField(faults);
        }
        if (!participations.markAnswered(id, person)) {
            throw new SurveyRefused(SurveyRefused.Why.ANSWERED);
        }
        answers.stage(id, asked.cell(), ballot);
    }

    /** Throws {@link SurveyRefused} with the reason. */
    Participations.State mayAnswer(Survey survey, UUID person) {
        if (survey.state == SurveyState.DRAFT) {
            throw new SurveyRefused(SurveyRefused.Why.NOT_OPEN);
        }
        var asked = participations
                .find(survey.id, person)
                .orElseThrow(() -> new SurveyRefused(SurveyRefused.Why.NOT_INVITED));
        if (asked.answered()) {
            throw new SurveyRefused(SurveyRefused.Why.ANSWERED);
        }
        if (!survey.takesAnswers(LocalDate.now(clock))) {
            throw new SurveyRefused(SurveyRefused.Why.CLOSED);
        }
        return asked;
    }

    /** By which groups results may be shown; as frozen when people were asked. */
    List<String> groupNames(Survey survey) {
        return participations.cells(survey.id).stream().map(Tally.Cell::name).toList();
    }

    /** Ends the answering, cuts what could link, publishes; closing again changes nothing. */
    @Transactional
    public void close(UUID id) {
        answers.alone(id);
        var survey = get(id);
        getEntityManager().refresh(survey); // as it is now that nobody else is at it
        if (survey.state == SurveyState.DRAFT) {
            throw new SurveyRefused(SurveyRefused.Why.NOT_OPEN);
        }
        if (survey.state == SurveyState.OPEN || survey.state == SurveyState.CLOSING) {
            closing.of(survey);
        }
    }

    /** Ends the answering at once and leaves the rest to {@link CloseJob}; asking for it again changes nothing. */
    @Transactional
    void askToClose(UUID id) {
        answers.alone(id);
        var survey = get(id);
        getEntityManager().refresh(survey);
        if (survey.state == SurveyState.DRAFT) {
            throw new SurveyRefused(SurveyRefused.Why.NOT_OPEN);
        }
        if (survey.state == SurveyState.OPEN) {
            survey.beginToClose();
            work.waits(CLOSING, clock.instant());
        }
    }

    /** Drafts that wait for the signature of this observer; none where the company wants no signatures. */
    @Transactional
    public List<Waiting> listToSign(UUID observer) {
        return signatures.waitingFor(observer).stream()
                .map(s -> new Waiting(s.survey(), s.title(), s.closesOn()))
                .toList();
    }

    /** Those in which this person was asked and has not answered, the one that ends first first. */
    @Transactional
    public List<Waiting> listOpenFor(UUID person) {
        return participations.waiting(person, LocalDate.now(clock));
    }

    /** Open ones whose last day is over, and those that somebody closes. */
    List<UUID> due() {
        return find(
                        "state = ?1 or state = ?2 and closesOn < ?3 order by closesOn",
                        SurveyState.CLOSING,
                        SurveyState.OPEN,
                        LocalDate.now(clock))
                .stream()
                .map(s -> s.id)
                .toList();
    }

    /**
     * What people are promised, and until when they may answer, while nobody was asked; {@link SurveyRefused} afterwards, for everybody.
     * Throws {@link Problems.InvalidField} for a threshold below the least and a day that is over.
     */
    @Transactional
    void promise(UUID by, UUID id, SurveyMode mode, int threshold, @Nullable LocalDate closesOn) {
        answers.alone(id);
        var survey = get(id);
        getEntityManager().refresh(survey);
        if (survey.state != SurveyState.DRAFT) {
            throw new SurveyRefused(SurveyRefused.Why.OPENED_ALREADY);
        }
        if (threshold < Survey.LEAST_THRESHOLD || threshold > Survey.MOST_THRESHOLD) {
            throw new Problems.InvalidField(
                    "threshold",
                    Languages.messages(SurveyBuildMessages.class)
                            .mostBad(Survey.LEAST_THRESHOLD, Survey.MOST_THRESHOLD));
        }
        if (closesOn != null && !SurveyChecks.isLastDay(closesOn, today())) {
            throw new Problems.InvalidField(
                    "closes_on", Languages.messages(SurveyMessages.class).closesOnBad(SurveyChecks.LONGEST_DAYS));
        }
        survey.mode = mode;
        survey.threshold = threshold;
        survey.closesOn = closesOn == null ? survey.closesOn : closesOn;
        flush();
        signing.changed(by, id);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The midnight that ends the last day. */
    static java.time.Instant closesAt(Survey survey) {
        return survey.closesOn.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
