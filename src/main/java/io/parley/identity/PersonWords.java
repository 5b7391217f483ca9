package io.parley.identity;

import io.parley.kernel.FormErrors;
import io.parley.kernel.Languages;
import java.util.Locale;
import java.util.Map;

/** Fields, roles and faults in the reader's language. */
final class PersonWords {
    private PersonWords() {}

    static IdentityMessages words() {
        return Languages.messages(IdentityMessages.class);
    }

    static String of(PersonField field) {
        var words = words();
        return switch (field) {
            case NUMBER -> words.fieldNumber();
            case NAME -> words.fieldName();
            case MAIL -> words.fieldMail();
            case DEPARTMENT -> words.fieldDepartment();
            case MANAGER -> words.fieldManager();
            case TYPE -> words.fieldType();
            case COUNTRY -> words.fieldCountry();
            case HIRE_DATE -> words.fieldHireDate();
            case END_DATE -> words.fieldEndDate();
            case LEAVE_FROM -> words.fieldLeaveFrom();
            case LEAVE_UNTIL -> words.fieldLeaveUntil();
            case LANGUAGE -> words.fieldLanguage();
            case ZONE -> words.fieldZone();
            case WORK_START -> words.fieldWorkStart();
            case WORK_END -> words.fieldWorkEnd();
            case GROUPS -> words.fieldGroups();
        };
    }

    static String of(Role role) {
        var words = words();
        return switch (role) {
            case EMPLOYEE -> words.roleEmployee();
            case OBSERVER -> words.roleObserver();
            case AUDITOR -> words.roleAuditor();
            case MANAGER -> words.roleManager();
            case REGISTER_EDITOR -> words.roleRegisterEditor();
            case POLICY_AUTHOR -> words.rolePolicyAuthor();
            case REVIEWER -> words.roleReviewer();
            case APPROVER -> words.roleApprover();
            case COMPLIANCE_OFFICER -> words.roleComplianceOfficer();
            case TENANT_ADMIN -> words.roleTenantAdmin();
        };
    }

    static String of(PersonType type) {
        var words = words();
        return switch (type) {
            case EMPLOYEE -> words.typeEmployee();
            case CONTRACTOR -> words.typeContractor();
            case TEMPORARY -> words.typeTemporary();
            case TRAINEE -> words.typeTrainee();
        };
    }

    /** As a person reads it: {@code type=employee} is "Employee", everything else reads as it is kept. */
    static String value(PersonField field, String value) {
        return field == PersonField.TYPE && !value.isEmpty()
                ? of(PersonType.valueOf(value.toUpperCase(Locale.ROOT)))
                : value;
    }

    static String of(Roles.Refusal refusal) {
        var words = words();
        return switch (refusal) {
            case ABOVE_OWN -> words.aboveOwn();
            case LAST_ADMIN -> words.lastAdmin();
            case NEEDS_END -> words.needsEnd();
        };
    }

    static FormErrors errors(Map<PersonField, PersonFault> faults) {
        var errors = FormErrors.none();
        faults.forEach((field, fault) -> errors.add(field.key(), of(fault, "")));
        return errors;
    }

    static String of(PersonFault fault, String detail) {
        var words = words();
        return switch (fault) {
            case REQUIRED -> words.faultRequired();
            case TOO_LONG -> words.faultTooLong();
            case FORMULA -> words.faultFormula();
            case CONTROL_CHARACTER -> words.faultControl();
            case BAD_MAIL -> words.faultMail();
            case BAD_DATE -> words.faultDate();
            case BAD_TIME -> words.faultTime();
            case BAD_ZONE -> words.faultZone();
            case BAD_LANGUAGE -> words.faultLanguage();
            case BAD_COUNTRY -> words.faultCountry();
            case BAD_TYPE -> words.faultType();
            case BAD_GROUP -> words.faultGroup();
            case END_BEFORE_START -> words.faultEnd();
            case LEAVE_WITHOUT_START -> words.faultLeave();
            case NUMBER_TWICE -> words.faultNumberTwice(detail);
            case MAIL_TWICE -> words.faultMailTwice(detail);
            case NUMBER_TAKEN -> words.faultNumberTaken();
            case MAIL_TAKEN -> words.faultMailTaken();
            case UNKNOWN_MANAGER -> words.faultManager();
            case OWN_MANAGER -> words.faultOwnManager();
            case NOT_UTF8 -> words.faultNotUtf8();
            case NUL -> words.faultNul();
            case SPREADSHEET -> words.faultSpreadsheet();
            case EMPTY_FILE -> words.faultEmptyFile();
            case NO_ROWS -> words.faultNoRows();
            case UNKNOWN_COLUMN -> words.faultUnknownColumn(detail);
            case COLUMN_TWICE -> words.faultColumnTwice(detail);
            case MISSING_COLUMN -> words.faultMissingColumn(detail);
            case CELL_COUNT -> words.faultCellCount(detail);
            case STRAY_QUOTE -> words.faultStrayQuote();
            case UNCLOSED_QUOTE -> words.faultUnclosedQuote();
            case ENDLESS_CELL -> words.faultEndlessCell();
            case TOO_MANY_ROWS -> words.faultTooManyRows();
            case TOO_LARGE -> words.faultTooLarge();
        };
    }
}
