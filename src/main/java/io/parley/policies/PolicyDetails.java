package io.parley.policies;

import io.parley.catalog.Tools;
import io.parley.identity.CurrentPerson;
import io.parley.identity.GroupMembers;
import io.parley.identity.Person;
import io.parley.identity.Role;
import io.parley.kernel.FormErrors;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the page of one policy together. */
@ApplicationScoped
@Transactional
class PolicyDetails {
    static final Set<Role> SEE_PEOPLE = Set.of(Role.COMPLIANCE_OFFICER, Role.AUDITOR, Role.MANAGER);

    private final PolicyVersions versions;
    private final PolicyTranslations translations;
    private final PolicyFiles files;
    private final Campaigns campaigns;
    private final Coverage coverage;
    private final Tools tools;
    private final GroupMembers groups;
    private final EntityManager database;
    private final PublicationImpacts impacts;
    private final PolicyRules rules;
    private final CurrentPerson person;
    private final Clock clock;

    PolicyDetails(
            PolicyVersions versions,
            PolicyTranslations translations,
            PolicyFiles files,
            Campaigns campaigns,
            Coverage coverage,
            Tools tools,
            GroupMembers groups,
            EntityManager database,
            PublicationImpacts impacts,
            PolicyRules rules,
            CurrentPerson person,
            Clock clock) {
        this.versions = versions;
        this.translations = translations;
        this.files = files;
        this.campaigns = campaigns;
        this.coverage = coverage;
        this.tools = tools;
        this.groups = groups;
        this.database = database;
        this.impacts = impacts;
        this.rules = rules;
        this.person = person;
        this.clock = clock;
    }

    /** {@code may}: the steps that this person can take now. */
    @CheckedTemplate(basePath = "policies", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PolicyDetail(
            UUID id,
            Version shown,
            RawString text,
            @Nullable PolicyPdf file,
            List<TextLanguage> languages,
            PolicyRules.Shown rules,
            List<PolicyText.Line> changes,
            @Nullable Version before,
            List<Version> versions,
            @Nullable CoverageChart coverage,
            boolean asked,
            boolean seesPeople,
            May may,
            @Nullable PublicationImpact impact,
            List<GroupMembers.Group> groups,
            String reason,
            FormErrors errors)
            implements TemplateInstance {}

    public record May(
            boolean revise,
            boolean submit,
            boolean approve,
            boolean publish,
            boolean archive,
            boolean work,
            boolean ask) {
        public boolean anything() {
            return revise || submit || approve || publish;
        }
    }

    public record Version(
            UUID id,
            String title,
            String label,
            PolicyWords.Badge state,
            String change,
            String language,
            List<String> tools,
            String statement,
            String sha256,
            @Nullable String writtenBy,
            @Nullable String approvedBy,
            @Nullable Instant publishedAt,
            @Nullable String returnedReason) {}

    /** What is on its way where the reader works on it, else what holds. Throws when there is no such policy. */
    PolicyDetail of(UUID policy, FormErrors errors, String reason) {
        return of(policy, errors, reason, null);
    }

    /** {@code work}: as {@link PolicyRules#of} takes it. */
    PolicyDetail of(UUID policy, FormErrors errors, String reason, @Nullable String work) {
        var newest = versions.newest(policy);
        var all = versions.of(policy);
        boolean works = person.is(Role.POLICY_AUTHOR) || person.is(Role.APPROVER);
        var published = all.stream().filter(v -> v.publishedAt != null).findFirst();
        var shown = works ? newest : published.orElse(newest);
        var before = all.stream()
                .filter(v -> v.number < shown.number && v.publishedAt != null)
                .findFirst()
                .orElse(null);
        var names = names(all);
        var toolNames =
                tools.names(all.stream().flatMap(v -> List.of(v.tools).stream()).collect(Collectors.toSet()));
        var may = may(newest);
        boolean holds = all.stream().anyMatch(v -> v.state == VersionState.PUBLISHED);
        return new PolicyDetail(
                policy,
                version(shown, names, toolNames),
                Wording.of(shown).html(),
                files.find(shown.fileId).orElse(null),
                languages(shown, works),
                rules.of(List.of(shown.tools), work),
                before == null ? List.of() : PolicyText.difference(before.body, shown.body),
                before == null ? null : version(before, names, toolNames),
                all.stream().map(v -> version(v, names, toolNames)).toList(),
                holds ? CoverageChart.of(coverage.summary(policy)) : null,
                all.stream()
                        .filter(v -> v.state == VersionState.PUBLISHED)
                        .anyMatch(v -> !campaigns.ofVersion(v.id).isEmpty()),
                SEE_PEOPLE.stream().anyMatch(person::is),
                may,
                may.publish() ? impacts.of(newest, Audience.everyone(LocalDate.now(clock))) : null,
                groups.list(),
                reason,
                errors);
    }

    /** What is unfinished is for those who work on it. */
    private List<TextLanguage> languages(PolicyVersion shown, boolean works) {
        return translations.languages(shown).stream()
                .filter(language -> works || language.complete())
                .toList();
    }

    private May may(PolicyVersion newest) {
        boolean author = person.is(Role.POLICY_AUTHOR);
        return new May(
                author
                        && newest.state != VersionState.IN_REVIEW
                        && newest.state != VersionState.APPROVED
                        && newest.state != VersionState.ARCHIVED,
                author && newest.state == VersionState.DRAFT,
                person.is(Role.APPROVER) && newest.state == VersionState.IN_REVIEW,
                author && newest.state == VersionState.APPROVED,
                author && newest.publishedAt != null && newest.state == VersionState.PUBLISHED,
                author || person.is(Role.APPROVER),
                author || person.is(Role.COMPLIANCE_OFFICER));
    }

    private Map<UUID, String> names(Collection<PolicyVersion> all) {
        var ids = new HashSet<UUID>();
        for (var version : all) {
            ids.addAll(List.of(version.authors));
            if (version.approvedBy != null) {
                ids.add(version.approvedBy);
            }
        }
        return ids.isEmpty()
                ? Map.of()
                : database.createQuery("from Person where id in ?1", Person.class)
                        .setParameter(1, ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Person::id, Person::name));
    }

    private static Version version(PolicyVersion v, Map<UUID, String> names, Map<String, String> toolNames) {
        var about = new ArrayList<String>();
        for (var tool : v.tools) {
            about.add(toolNames.getOrDefault(tool, tool));
        }
        return new Version(
                v.id,
                v.title,
                v.label(),
                PolicyWords.badge(v.state),
                PolicyWords.say(v.changeClass),
                v.language,
                about,
                v.statement,
                v.contentSha256,
                v.authors.length == 0 ? null : names.get(v.authors[v.authors.length - 1]),
                v.approvedBy == null ? null : names.get(v.approvedBy),
                v.publishedAt,
                v.returnedReason);
    }
}
