package io.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** A survey with every kind of question, one of them asked only of some, made and put in order without a pointer. */
final class SurveyBuilding {
    static final String QUEUE = "Do you queue?";
    static final String STOPS = "Where does it stop?";
    static final String MINUTES = "How many minutes?";
    static final String CHANGE = "What would you change?";

    private SurveyBuilding() {}

    /** A draft about tools that replace others, with four questions of its own; returns where it is. */
    static String build() {
        String path;
        try (var admin = Visit.onDesktop()) {
            path = draft(admin);
            add(admin, "one", QUEUE, "Stojíte frontu?", "Yes\nNo", "Ano\nNe", "");
            add(admin, "several", STOPS, "Kde to drhne?", "At the door\nAt the till", "U dveří\nU pokladny", "q1 a1");
            add(admin, "number", MINUTES, "Kolik minut?", "", "", "");
            add(admin, "text", CHANGE, "Co byste změnili?", "", "", "");
            inOrder(admin, QUEUE, STOPS, MINUTES, CHANGE);
            var keys = new Keyboard(admin.page);
            admin.after(() -> keys.move("up", MINUTES));
            inOrder(admin, QUEUE, MINUTES, STOPS, CHANGE);
            assertThat(admin.page.locator("li:has-text('" + STOPS + "')").innerText())
                    .contains("only if “" + QUEUE + "” is “Yes”");
            assertThat(admin.text()).contains("The questions are complete.");
            admin.looksRight().picture("survey-questions");
            admin.open(path + "/preview?on=phone").looksRight().picture("survey-preview");
        }
        try (var admin = Visit.onPhone()) {
            admin.signIn(SurveyedCompany.ADMIN);
            for (var page : List.of("/surveys", "/surveys/new", path, path + "/questions")) {
                admin.open(page).looksRight();
            }
            admin.picture("survey-questions-phone");
        }
        return path;
    }

    private static String draft(Visit admin) {
        admin.signIn(SurveyedCompany.ADMIN).open("/surveys/new").looksRight().picture("survey-new");
        var keys = new Keyboard(admin.page);
        keys.check("template", "switch");
        keys.type("title", "How is the canteen line?");
        keys.type("purpose", "To make the line shorter.");
        keys.mark("tool", "whatsapp");
        keys.mark("tool", "teams");
        admin.after(() -> keys.follow("Make a draft"));
        var path = admin.page.url().substring(admin.url.length());
        assertThat(path).matches("/surveys/[0-9a-f-]{36}");
        admin.looksRight();
        admin.after(() -> keys.follow("Edit the questions"));
        return path;
    }

    private static void add(
            Visit admin, String kind, String english, String czech, String options, String czechOptions, String when) {
        var keys = new Keyboard(admin.page);
        keys.choose("kind", kind);
        admin.after(() -> keys.follow("Add"));
        keys.type("text_en", english);
        if (!options.isEmpty()) {
            keys.type("options_en", options);
        }
        keys.type("text_cs", czech);
        if (!options.isEmpty()) {
            keys.type("options_cs", czechOptions);
        }
        if (!when.isEmpty()) {
            keys.choose("when", when);
            admin.looksRight().picture("survey-question");
        }
        admin.after(() -> keys.press("save", "Enter"));
    }

    private static void inOrder(Visit admin, String... questions) {
        assertThat(admin.page.locator(".questions h2").allInnerTexts()).endsWith(questions);
    }
}
