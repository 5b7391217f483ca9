package io.parley.identity;

import java.util.EnumMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The edit form as it was sent; its names are those of {@link PersonField}. */
public class PersonForm {
    @RestForm
    @Nullable
    String number;

    @RestForm
    @Nullable
    String name;

    @RestForm
    @Nullable
    String mail;

    @RestForm
    @Nullable
    String department;

    @RestForm
    @Nullable
    String manager;

    @RestForm
    @Nullable
    String type;

    @RestForm
    @Nullable
    String country;

    @RestForm("hire_date")
    @Nullable
    String hireDate;

    @RestForm("end_date")
    @Nullable
    String endDate;

    @RestForm("leave_from")
    @Nullable
    String leaveFrom;

    @RestForm("leave_until")
    @Nullable
    String leaveUntil;

    @RestForm
    @Nullable
    String language;

    @RestForm
    @Nullable
    String zone;

    @RestForm("work_start")
    @Nullable
    String workStart;

    @RestForm("work_end")
    @Nullable
    String workEnd;

    @RestForm
    @Nullable
    String groups;

    @RestForm
    @Nullable
    String version;

    Map<PersonField, String> values() {
        var values = new EnumMap<PersonField, String>(PersonField.class);
        for (var field : PersonField.values()) {
            var value = of(field);
            values.put(field, value == null ? "" : value);
        }
        return values;
    }

    private @Nullable String of(PersonField field) {
        return switch (field) {
            case NUMBER -> number;
            case NAME -> name;
            case MAIL -> mail;
            case DEPARTMENT -> department;
            case MANAGER -> manager;
            case TYPE -> type;
            case COUNTRY -> country;
            case HIRE_DATE -> hireDate;
            case END_DATE -> endDate;
            case LEAVE_FROM -> leaveFrom;
            case LEAVE_UNTIL -> leaveUntil;
            case LANGUAGE -> language;
            case ZONE -> zone;
            case WORK_START -> workStart;
            case WORK_END -> workEnd;
            case GROUPS -> groups;
        };
    }
}
