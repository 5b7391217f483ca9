package io.parley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who is asked, with a phone 360 pixels wide. Odd numbers use WhatsApp and queue, even ones use Teams and do not. */
final class SurveyAnswering {
    static final String SECRET = "person1.private@mail.example";

    private static final String STEP = "button[name=step]";
    private static final int MOST_SCREENS = 14;

    private SurveyAnswering() {}

    static String toolOf(int number) {
        return number % 2 == 0 ? "teams" : "whatsapp";
    }

    /** From the mail to the thanks, without JavaScript. */
    static void withoutJavaScript(String path, int number, String promised) {
        try (var person = Visit.onPhoneWithoutJavaScript()) {
            person.signIn(SurveyedCompany.mail(number)).open("/demo/mail").click("main a[href^='/demo/mail/']");
            person.click("main a[href$='" + path + "/answer']");
            assertThat(person.page.locator("section.promise").innerText()).contains(promised, "voluntary");
            for (int screen = 0; isAsked(person) && screen < MOST_SCREENS; screen++) {
                person.fitsTheScreen();
                say(person, number);
                person.click(STEP);
            }
            thanked(person);
        }
    }

    /** With JavaScript, and Tab, Space and Enter alone. */
    static void byKeyboard(String path, int number, String picture) {
        try (var person = Visit.onPhone()) {
            person.signIn(SurveyedCompany.mail(number)).open(path + "/answer");
            var keys = new Keyboard(person.page);
            keys.mark("tool", toolOf(number));
            for (int screen = 0; isAsked(person) && screen < MOST_SCREENS; screen++) {
                if (screen > 0) {
                    say(person, number);
                }
                person.looksRight().picture(picture + "-" + screen);
                var next = person.page.locator(STEP).first().getAttribute("value");
                person.after(() -> keys.press(next, "Enter"));
            }
            thanked(person);
            person.looksRight();
        }
    }

    /** Who has answered is thanked again and asked nothing. */
    static void notAskedAgain(String path, int number) {
        try (var person = Visit.onPhoneWithoutJavaScript()) {
            person.signIn(SurveyedCompany.mail(number)).open(path + "/answer").fitsTheScreen();
            thanked(person);
        }
    }

    private static boolean isAsked(Visit person) {
        return person.page.locator(STEP).count() > 0;
    }

    private static void thanked(Visit person) {
        assertThat(person.heading()).isEqualTo("Thank you");
        assertThat(isAsked(person)).isFalse();
    }

    /** What this screen asks, of what our people have something to say to. */
    private static void say(Visit person, int number) {
        check(person, "input[name=tool][value=" + toolOf(number) + "]");
        check(person, "input[name=why][value$=' faster-than-mail']");
        check(person, "input[name=q_replaces][value='" + (number % 2 == 0 ? 2 : 4) + "']");
        check(person, "input[name=q_q1][value=a" + (number % 2 == 0 ? 2 : 1) + "]");
        check(person, "input[name=q_q2][value=a1]");
        write(person, "input[name=q_q3]", "" + number);
        write(person, "textarea[name=q_q4]", "Open the second till. Write to " + SECRET);
        if (number == 1) {
            for (var task : new String[] {"write", "call", "files", "find"}) {
                check(person, "input[name=q_tasks_" + task + "][value=better]");
            }
            var first = person.page.locator("select[name=q_first_1]");
            if (first.count() > 0) {
                first.selectOption("speed");
            }
        }
    }

    private static void check(Visit person, String input) {
        var box = person.page.locator(input).locator("visible=true");
        if (box.count() > 0) {
            box.first().check();
        }
    }

    private static void write(Visit person, String input, String text) {
        var field = person.page.locator(input).locator("visible=true");
        if (field.count() > 0) {
            field.fill(text);
        }
    }
}
