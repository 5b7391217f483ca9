package io.parley.app;

import io.parley.identity.CurrentPerson;
import io.parley.identity.Role;
import io.parley.kernel.KernelConfig;
import io.parley.kernel.Languages;
import io.parley.kernel.Viewer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The frame of a signed-in page: who, where, and the way around for this person's roles. */
@RequestScoped
@Named("chrome")
public class Chrome {
    private final CurrentPerson person;
    private final RoutingContext request;
    private final KernelConfig config;

    Chrome(CurrentPerson person, RoutingContext request, KernelConfig config) {
        this.person = person;
        this.request = request;
        this.config = config;
    }

    public record Item(String path, String label, boolean current) {}

    public record Language(String tag, String name, boolean chosen) {}

    public String getLanguage() {
        return Languages.current().toLanguageTag();
    }

    public List<Language> getLanguages() {
        Locale current = Languages.current();
        return Viewer.LANGUAGES.stream()
                .map(l -> new Language(l.toLanguageTag(), l.getDisplayLanguage(l), l.equals(current)))
                .toList();
    }

    public String getCompany() {
        return person.isOperator() ? words().platform() : person.company();
    }

    public String getPerson() {
        return person.name();
    }

    public boolean isDemo() {
        return person.isInDemoCompany();
    }

    /** Its administrator may take it away. */
    public boolean isDemoRemovable() {
        return isDemo() && person.is(Role.TENANT_ADMIN);
    }

    /** The page of one's mails exists in evaluation mode only. */
    public boolean isMails() {
        return config.demoMail() && person.isMember();
    }

    public List<Item> getNavigation() {
        var words = words();
        var items = new ArrayList<Item>();
        if (person.isOperator()) {
            items.add(item("/companies", words.companies()));
            items.add(item("/catalog/changes", words.catalogChanges()));
            items.add(item("/corrections", words.corrections()));
            items.add(item("/feeds", words.feeds()));
            return items;
        }
        items.add(item("/home", words.home()));
        items.add(item("/tools", words.tools()));
        items.add(item("/comparison", words.compare()));
        items.add(item("/assessments", words.assessments()));
        items.add(item("/vendors", words.vendors()));
        items.add(item("/my-policies", words.myPolicies()));
        items.add(item("/surveys", words.surveys()));
        items.add(item("/can-i-send", words.canISend()));
        if (person.roles().size() > 1) { // whoever is more than an employee
            items.add(item("/decisions", words.decisions()));
            items.add(item("/policies", words.policies()));
        }
        if (person.is(Role.MANAGER) || person.is(Role.REGISTER_EDITOR) || person.is(Role.APPROVER)) {
            items.add(item("/alerts", words.alerts()));
        }
        items.add(item("/requests", words.requests()));
        items.add(item("/exceptions", words.exceptions()));
        items.add(item("/channels", words.channels()));
        if (person.is(Role.TENANT_ADMIN)) {
            items.add(item("/people", words.people()));
            items.add(item("/groups", words.groups()));
        }
        if (person.is(Role.TENANT_ADMIN) || person.is(Role.REGISTER_EDITOR)) {
            items.add(item("/starter-packs", words.starterPacks()));
        }
        if (person.is(Role.COMPLIANCE_OFFICER) || person.is(Role.AUDITOR)) {
            items.add(item("/evidence", words.evidence()));
        }
        if (person.is(Role.TENANT_ADMIN) || person.is(Role.COMPLIANCE_OFFICER) || person.is(Role.AUDITOR)) {
            items.add(item("/audit", words.audit()));
        }
        return items;
    }

    private Item item(String path, String label) {
        @Nullable String here = request.normalizedPath();
        return new Item(path, label, here != null && (here.equals(path) || here.startsWith(path + "/")));
    }

    private static AppMessages words() {
        return Languages.messages(AppMessages.class);
    }
}
