package io.parley.kernel;

import jakarta.validation.ConstraintViolation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a form: field name → message in the reader's language. A page renders it on top and beside the field. */
public final class FormErrors {
    private final Map<String, String> messages = new LinkedHashMap<>();

    public static FormErrors none() {
        return new FormErrors();
    }

    /** From Bean Validation on a form record, whose component names are the field names. */
    public static FormErrors of(Collection<? extends ConstraintViolation<?>> violations) {
        var errors = new FormErrors();
        violations.stream()
                .sorted(java.util.Comparator.comparing(v -> v.getPropertyPath().toString()))
                .forEach(v -> errors.add(v.getPropertyPath().toString(), v.getMessage()));
        return errors;
    }

    /** The first message of a field stands. */
    public FormErrors add(String field, String message) {
        messages.putIfAbsent(field, message);
        return this;
    }

    public boolean present() {
        return !messages.isEmpty();
    }

    public boolean has(String field) {
        return messages.containsKey(field);
    }

    /** Empty where the field is right. */
    public String of(String field) {
        return messages.getOrDefault(field, "");
    }

    public List<FieldError> list() {
        var list = new ArrayList<FieldError>();
        messages.forEach((field, message) -> list.add(new FieldError(field, message)));
        return list;
    }

    public record FieldError(String field, String message) {}
}
