package io.parley.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person as programs see them. What is sent as null or left out is cleared; id, active and roles are read only. */
record PersonJson(
        @Nullable UUID id,
        @Nullable Integer version,
        @Nullable Boolean active,
        @Nullable String number,
        @Nullable String name,
        @Nullable String mail,
        @Nullable String department,
        @Nullable String manager,
        @Nullable String type,
        @Nullable String country,
        @JsonProperty("hire_date") @Nullable String hireDate,
        @JsonProperty("end_date") @Nullable String endDate,
        @JsonProperty("leave_from") @Nullable String leaveFrom,
        @JsonProperty("leave_until") @Nullable String leaveUntil,
        @Nullable String language,
        @Nullable String zone,
        @JsonProperty("work_start") @Nullable String workStart,
        @JsonProperty("work_end") @Nullable String workEnd,
        @Nullable List<String> groups,
        @Nullable List<String> roles) {
    static PersonJson of(Person person, Map<PersonField, String> values, Set<Role> roles) {
        return new PersonJson(
                person.id,
                person.version,
                person.active,
                person.number,
                person.name,
                person.mail,
                orNull(values, PersonField.DEPARTMENT),
                orNull(values, PersonField.MANAGER),
                orNull(values, PersonField.TYPE),
                orNull(values, PersonField.COUNTRY),
                orNull(values, PersonField.HIRE_DATE),
                orNull(values, PersonField.END_DATE),
                orNull(values, PersonField.LEAVE_FROM),
                orNull(values, PersonField.LEAVE_UNTIL),
                orNull(values, PersonField.LANGUAGE),
                orNull(values, PersonField.ZONE),
                orNull(values, PersonField.WORK_START),
                orNull(values, PersonField.WORK_END),
                List.copyOf(PersonChecks.groupNames(values.getOrDefault(PersonField.GROUPS, ""))),
                roles.stream().map(Role::key).toList());
    }

    Map<PersonField, String> values() {
        var values = new EnumMap<PersonField, String>(PersonField.class);
        var in = new ArrayList<@Nullable String>(java.util.Arrays.asList(
                number,
                name,
                mail,
                department,
                manager,
                type,
                country,
                hireDate,
                endDate,
                leaveFrom,
                leaveUntil,
                language,
                zone,
                workStart,
                workEnd,
                groups == null ? null : String.join(";", groups)));
        for (var field : PersonField.values()) {
            var value = in.get(field.ordinal());
            values.put(field, value == null ? "" : value);
        }
        return values;
    }

    private static @Nullable String orNull(Map<PersonField, String> values, PersonField field) {
        var value = values.getOrDefault(field, "");
        return value.isEmpty() ? null : value;
    }
}
