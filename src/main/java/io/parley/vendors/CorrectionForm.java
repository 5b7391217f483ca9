package io.parley.vendors;

import io.parley.kernel.FormErrors;
import io.parley.kernel.Languages;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What somebody says is wrong in a record, or wants to remark. */
class CorrectionForm {
    static final int SHORTEST = 20;
    static final int LONGEST = 2000;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ADDRESS = 500;

    @RestForm("case")
    @Nullable
    String caseId;

    @RestForm
    @Nullable
    String what;

    @RestForm
    @Nullable
    String source;

    /** Present: the vendor speaks. */
    @RestForm
    @Nullable
    String vendor;

    @RestForm("said_by")
    @Nullable
    String saidBy;

    @RestForm
    @Nullable
    String remark;

    FormErrors check() {
        var words = Languages.messages(VoiceMessages.class);
        var errors = FormErrors.none();
        if (!caseId().isEmpty() && !LedgerReader.CASE.matcher(caseId()).matches()) {
            errors.add("case", words.notACase());
        }
        if (what().length() < SHORTEST || what().length() > LONGEST) {
            errors.add("what", words.length(SHORTEST, LONGEST));
        }
        if (!isHttps(source())) {
            errors.add("source", words.notAnAddress());
        }
        if (isVendor() && (saidBy().isEmpty() || saidBy().length() > LONGEST_NAME)) {
            errors.add("said_by", words.sayWhoSpeaks());
        }
        return errors;
    }

    FormErrors checkRemark() {
        return remark().length() < SHORTEST || remark().length() > LONGEST
                ? FormErrors.none()
                        .add("remark", Languages.messages(VoiceMessages.class).length(SHORTEST, LONGEST))
                : FormErrors.none();
    }

    public String caseId() {
        return tidy(caseId);
    }

    public String what() {
        return tidy(what);
    }

    public String source() {
        return tidy(source);
    }

    public String saidBy() {
        return tidy(saidBy);
    }

    public String remark() {
        return tidy(remark);
    }

    public boolean isVendor() {
        return vendor != null;
    }

    private static String tidy(@Nullable String text) {
        return text == null ? "" : text.replace("\u0000", "").strip();
    }

    private static boolean isHttps(String text) {
        try {
            var address = URI.create(text);
            return text.length() <= LONGEST_ADDRESS && "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
