package io.parley.e2e;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** A company of its own that asks its people, so that what it publishes is not another journey's: made as an operator and its administrator make it. */
final class SurveyedCompany {
    static final String ADMIN = "iris@canteen.example";
    static final int KITCHEN = 7;
    static final int PEOPLE = 11;

    /** Of the kitchen; answers nothing before it is too late. */
    static final int LATE = 7;

    private SurveyedCompany() {}

    static String mail(int number) {
        return "person" + number + "@canteen.example";
    }

    static void found() {
        try (var operator = Visit.onDesktop()) {
            operator.signIn("operator@parley.example").open("/companies/new");
            operator.fill("#name", "Canteen")
                    .fill("#alias", "canteen")
                    .fill("#domain", "canteen.example")
                    .fill("#adminName", "Iris Lang")
                    .fill("#adminMail", ADMIN)
                    .click("main form button.button");
        }
        password(ADMIN);
        try (var admin = Visit.onDesktop()) {
            admin.signIn(ADMIN).open("/people/imports/new");
            admin.page.setInputFiles(
                    "input[type=file]",
                    new FilePayload("people.csv", "text/csv", people().getBytes(StandardCharsets.UTF_8)));
            admin.click("main form button.button").click("main form[action$='/confirmation'] button.button");
            for (int number = 1; number <= PEOPLE; number++) {
                admin.open("/people?q=" + mail(number)).click("main tbody th a");
                admin.click("main form[action$='/account'] button");
                password(mail(number));
            }
        }
    }

    /** Seven of a kitchen, one of whom is late, and a night shift of four, of whom no number may tell. */
    private static String people() {
        var csv = new StringBuilder("number,name,mail,groups\n1,Iris Lang," + ADMIN + ",\n");
        for (int number = 1; number <= PEOPLE; number++) {
            csv.append(100 + number + ",Person " + number + "," + mail(number) + ","
                    + (number <= KITCHEN ? "Kitchen" : "Night shift") + "\n");
        }
        return csv.toString();
    }

    private static void password(String mail) {
        var realm = Realm.ofShared();
        var user = realm.get("/users?exact=true&username=" + mail)
                .path(0)
                .path("id")
                .asText();
        realm.put(
                "/users/" + user + "/reset-password",
                "{\"type\":\"password\",\"value\":\"" + Visit.DEMO_PASSWORD + "\",\"temporary\":false}");
    }
}
