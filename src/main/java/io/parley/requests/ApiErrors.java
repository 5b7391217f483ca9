package io.parley.requests;

import io.parley.kernel.FormErrors;
import io.parley.kernel.Problems;
import java.util.LinkedHashMap;

/** What is wrong with a body, told to programs as it is told beside the fields of a form. */
final class ApiErrors {
    private ApiErrors() {}

    static void throwIfAny(FormErrors errors) {
        if (errors.present()) {
            var fields = new LinkedHashMap<String, String>();
            errors.list().forEach(e -> fields.put(e.field(), e.message()));
            throw new Problems.InvalidField(fields);
        }
    }

    /** A text of that many characters or more. */
    static String text(String field, String text, int least) {
        var words = RequestWords.words();
        if (text.length() < least) {
            throw new Problems.InvalidField(field, words.tooShort(least));
        }
        if (text.length() > Typed.TEXT) {
            throw new Problems.InvalidField(field, words.tooLong(Typed.TEXT));
        }
        return text;
    }
}
