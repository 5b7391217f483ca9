package io.parley.surveys;

import io.parley.tenancy.TenantOwned;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Questions to people, what they are promised, and until when they may answer. */
@Entity
class Survey extends TenantOwned {
    /** Fewer people than this are never shown. */
    static final int LEAST_THRESHOLD = 5;

    static final int MOST_THRESHOLD = 100;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Version
    int version;

    String title;

    @Nullable
    String purpose;

    @Enumerated(EnumType.STRING)
    SurveyMode mode = SurveyMode.ANONYMOUS;

    @Enumerated(EnumType.STRING)
    SurveyState state = SurveyState.DRAFT;

    @JdbcTypeCode(SqlTypes.JSON)
    String definition;

    int threshold = LEAST_THRESHOLD;
    LocalDate closesOn;
    UUID createdBy;
    Instant createdAt;

    @Nullable
    Instant openedAt;

    @Nullable
    Instant closedAt;

    @Nullable
    String closedWal;

    protected Survey() {} // for Hibernate

    Survey(String title, @Nullable String purpose, Definition definition, LocalDate closesOn, UUID by, Instant now) {
        this.title = title;
        this.purpose = purpose;
        this.definition = Json.write(definition);
        this.closesOn = closesOn;
        this.createdBy = by;
        this.createdAt = now;
    }

    Definition questions() {
        return Definition.read(definition);
    }

    /** Only while nobody was asked; its title is the one in its first language. */
    void define(Definition asked) {
        definition = Json.write(asked);
        var first = asked.languages().get(0);
        title = asked.title().isEmpty() ? title : Question.of(asked.title(), first);
        purpose = asked.purpose().isEmpty() ? purpose : Question.of(asked.purpose(), first);
    }

    /** As people read it; in the language it was named in where there is no other. */
    String titleIn(String language) {
        var texts = questions().title();
        return texts.isEmpty() ? title : Question.of(texts, language);
    }

    String purposeIn(String language) {
        var texts = questions().purpose();
        return texts.isEmpty() ? (purpose == null ? "" : purpose) : Question.of(texts, language);
    }

    /** Until the end of its last day. */
    boolean takesAnswers(LocalDate today) {
        return state == SurveyState.OPEN && !today.isAfter(closesOn);
    }

    /** Throws {@link SurveyRefused} when people were asked before, or the last day is over. */
    void open(Instant now, LocalDate today) {
        if (state != SurveyState.DRAFT) {
            throw new SurveyRefused(SurveyRefused.Why.OPENED_ALREADY);
        }
        if (today.isAfter(closesOn)) {
            throw new SurveyRefused(SurveyRefused.Why.DATE_PASSED);
        }
        state = SurveyState.OPEN;
        openedAt = now;
    }

    /** Takes no more answers from now on. */
    void beginToClose() {
        state = SurveyState.CLOSING;
    }

    /** Older write-ahead log than {@code wal} still links. */
    void close(Instant now, String wal, boolean released) {
        state = released ? SurveyState.RELEASED : SurveyState.CLOSED;
        closedAt = now;
        closedWal = wal;
    }
}
