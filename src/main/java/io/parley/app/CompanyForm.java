package io.parley.app;

import io.parley.kernel.FormErrors;
import io.parley.kernel.Languages;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;

/** A new company and its first administrator, as typed. */
public class CompanyForm {
    private static final Pattern ALIAS = Pattern.compile("[a-z][a-z0-9-]{1,39}");
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[^\\s@]{4,253}");

    @RestForm
    public String name = "";

    @RestForm
    public String alias = "";

    @RestForm
    public String domain = "";

    @RestForm
    public String adminName = "";

    @RestForm
    public String adminMail = "";

    CompanyForm() {}

    CompanyForm(String name, String alias, String domain, String adminName, String adminMail) {
        this.name = name;
        this.alias = alias;
        this.domain = domain;
        this.adminName = adminName;
        this.adminMail = adminMail;
    }

    /** Surrounding space and capitals are slips, not faults. */
    CompanyForm tidy() {
        return new CompanyForm(
                strip(name),
                strip(alias).toLowerCase(java.util.Locale.ROOT),
                lower(domain),
                strip(adminName),
                lower(adminMail));
    }

    FormErrors check() {
        var words = Languages.messages(CompanyMessages.class);
        var errors = FormErrors.none();
        if (name.isEmpty() || name.length() > 120) {
            errors.add("name", words.nameWrong());
        }
        if (!ALIAS.matcher(alias).matches()) {
            errors.add("alias", words.aliasWrong());
        }
        if (!DOMAIN.matcher(domain).matches()) {
            errors.add("domain", words.domainWrong());
        }
        if (adminName.isEmpty() || adminName.length() > 120) {
            errors.add("adminName", words.adminNameWrong());
        }
        if (!MAIL.matcher(adminMail).matches()
                || !DOMAIN.matcher(adminMail.substring(adminMail.indexOf('@') + 1))
                        .matches()) {
            errors.add("adminMail", words.adminMailWrong());
        }
        return errors;
    }

    private static String strip(String text) {
        return text == null ? "" : text.strip();
    }

    private static String lower(String text) {
        return strip(text).toLowerCase(java.util.Locale.ROOT);
    }
}
