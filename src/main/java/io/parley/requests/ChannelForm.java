package io.parley.requests;

import io.parley.catalog.Keyed;
import io.parley.identity.People;
import io.parley.identity.Person;
import io.parley.kernel.FormErrors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A channel as it was typed; custodians by their mail addresses, one a line. */
record ChannelForm(
        String tool,
        String handle,
        String purpose,
        String custodians,
        String recovery,
        String twoFactor,
        String archive,
        List<String> data) {
    private static final int LEAST_PURPOSE = 10;
    private static final int MOST_CUSTODIANS = 20;
    private static final String MAIL = "[^@\\s]{1,64}@[^@\\s]{1,180}";

    static ChannelForm of(
            @Nullable String tool,
            @Nullable String handle,
            @Nullable String purpose,
            @Nullable String custodians,
            @Nullable String recovery,
            @Nullable String twoFactor,
            @Nullable String archive,
            @Nullable List<String> data) {
        return new ChannelForm(
                Typed.line(tool),
                Typed.line(handle),
                Typed.text(purpose),
                Typed.text(custodians),
                Typed.line(recovery).toLowerCase(Locale.ROOT),
                Typed.line(twoFactor),
                Typed.line(archive),
                data == null ? List.of() : List.copyOf(data));
    }

    static ChannelForm of(ChannelRow row) {
        return new ChannelForm(
                row.tool(),
                row.handle(),
                row.purpose(),
                String.join(
                        "\n",
                        row.custodians().stream()
                                .filter(ChannelRow.Holder::active)
                                .map(ChannelRow.Holder::mail)
                                .toList()),
                row.recoveryMail(),
                row.twoFactor().key(),
                row.archiveTool() == null ? "" : row.archiveTool(),
                row.dataClasses().stream().map(Keyed::key).toList());
    }

    /** The people that are meant; null for an address that is nobody's who works here. */
    Map<String, @Nullable Person> people(People people) {
        var found = new LinkedHashMap<String, @Nullable Person>();
        Arrays.stream(custodians.split("[\\s,;]+"))
                .filter(mail -> !mail.isEmpty())
                .map(mail -> mail.toLowerCase(Locale.ROOT))
                .distinct()
                .limit(MOST_CUSTODIANS + 1L)
                .forEach(mail -> found.put(
                        mail, people.findByMail(mail).filter(Person::active).orElse(null)));
        return found;
    }

    /** {@code names}: slug → name of the tool; {@code domain}: the company's own. */
    FormErrors check(Map<String, String> names, Map<String, @Nullable Person> people, String domain) {
        var words = RequestWords.words();
        var errors = FormErrors.none();
        if (!names.containsKey(tool)) {
            errors.add("tool", words.toolUnknown());
        }
        if (handle.isEmpty() || handle.length() > Typed.LINE) {
            errors.add("handle", words.handleMissing(Typed.LINE));
        }
        if (purpose.length() < LEAST_PURPOSE) {
            errors.add("purpose", words.tooShort(LEAST_PURPOSE));
        } else if (purpose.length() > Typed.TEXT) {
            errors.add("purpose", words.tooLong(Typed.TEXT));
        }
        var unknown = people.entrySet().stream()
                .filter(p -> p.getValue() == null)
                .map(Map.Entry::getKey)
                .toList();
        if (!unknown.isEmpty()) {
            var shown = String.join(", ", unknown);
            errors.add("custodians", words.custodianUnknown(shown.length() > 200 ? shown.substring(0, 200) : shown));
        } else if (people.size() < ChannelDraft.LEAST_CUSTODIANS || people.size() > MOST_CUSTODIANS) {
            errors.add("custodians", words.custodiansTooFew(ChannelDraft.LEAST_CUSTODIANS, MOST_CUSTODIANS));
        }
        if (!recovery.matches(MAIL) || !(recovery.endsWith("@" + domain) || recovery.endsWith("." + domain))) {
            errors.add("recovery", words.recoveryNotYours(domain));
        }
        if (Keyed.find(TwoFactor.class, twoFactor).isEmpty()) {
            errors.add("twoFactor", words.chooseOne());
        }
        if (archive.length() > Typed.LINE) {
            errors.add("archive", words.tooLong(Typed.LINE));
        }
        if (dataSet().isEmpty()) {
            errors.add("data", words.dataMissing());
        }
        return errors;
    }

    /** Only after a check without errors. */
    ChannelDraft draft(Map<String, @Nullable Person> people) {
        var ids = new ArrayList<UUID>();
        people.values().forEach(person -> {
            if (person != null) {
                ids.add(person.id());
            }
        });
        return new ChannelDraft(
                tool,
                handle,
                purpose,
                List.copyOf(ids),
                recovery,
                Keyed.find(TwoFactor.class, twoFactor).orElseThrow(),
                archive.isEmpty() ? null : archive,
                dataSet());
    }

    Set<DataClass> dataSet() {
        var set = EnumSet.noneOf(DataClass.class);
        data.forEach(key -> Keyed.find(DataClass.class, key).ifPresent(set::add));
        return set;
    }
}
