package io.parley.app;

import io.parley.identity.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The invented people of Acme, as the file a personnel system would send: 121 at first, 120 after two left and one came.
 * Names are put together from two lists, always the same way.
 */
final class DemoPeople {
    /** Those with a part in the story, and an account. The others are only in the file. */
    record Known(String number, String name, String mail, String department, Role role, String groups) {}

    static final String ADMIN = "ada@acme.example";
    static final String MANAGER = "mara@acme.example";
    static final String EMPLOYEE = "emil@acme.example";
    static final String APPROVER = "arne@acme.example";
    static final String AUTHOR = "paula@acme.example";
    static final String COMPLIANCE = "clara@acme.example";
    static final String OBSERVER = "stig@acme.example";

    static final List<Known> KNOWN = List.of(
            new Known("1", "Ada Novak", ADMIN, "Office", Role.TENANT_ADMIN, "Office"),
            new Known("2", "Mara Lind", MANAGER, "Office", Role.MANAGER, "Office"),
            new Known("3", "Emil Roth", EMPLOYEE, "Field service", Role.EMPLOYEE, "Field service"),
            new Known("4", "Arne Falk", APPROVER, "Office", Role.APPROVER, "Office"),
            new Known("5", "Paula Stern", AUTHOR, "Office", Role.POLICY_AUTHOR, "Office"),
            new Known("6", "Clara Weiss", COMPLIANCE, "Office", Role.COMPLIANCE_OFFICER, "Office"),
            new Known("7", "Stig Berg", OBSERVER, "Workshop", Role.OBSERVER, "Workshop"));

    /** Look after the company's page on a social network, and leave. */
    static final List<String> LEAVERS = List.of("person8@acme.example", "person9@acme.example");

    static final String NEW_HIRE = "person122@acme.example";

    private static final String[] FIRST =
            ("Alva Bruno Celia Dario Edda Faris Greta Hugo Ilse Jonas Kaja Lorenz Milena Nils Olga Pavel Rosa Sami "
                            + "Tilda Ugo Vera Wim Xenia Yusuf Zora Anton Berit Carl Dana Ester Filip Gina Henrik Ines Jan")
                    .split(" ");
    private static final String[] LAST =
            ("Adler Brandt Cerny Dahl Engel Fiala Gruber Horak Iversen Jansen Kolar Lange Moser Nemec Olsen Pokorny "
                            + "Reuter Sykora Thomsen Urban Vogel Wagner Zeman Bauer Conrad Dvorak Eriksen Franke Graf Hansen "
                            + "Jelinek Krause Lorentz")
                    .split(" ");
    private static final int LAST_OF_FIRST_FILE = 121;

    private DemoPeople() {}

    /** Days ago on which the second file came, without the leavers and with who is on leave, and the third with the new hire. */
    static final int LEFT = 20;

    static final int HIRED = 3;

    /** The file of the day that many days ago. */
    static String csv(LocalDate today, int daysAgo) {
        boolean later = daysAgo <= LEFT;
        var lines = new ArrayList<String>();
        lines.add("number,name,mail,department,manager,type,country,hire_date,leave_from,leave_until,language,zone,"
                + "work_start,work_end,groups");
        for (var k : KNOWN) {
            lines.add(line(k.number, k.name, k.mail, k.department, "2", "2019-03-01", "", "", k.groups));
        }
        for (int i = 8; i <= LAST_OF_FIRST_FILE + 1; i++) {
            if (later && LEAVERS.contains(mail(i)) || daysAgo > HIRED && i > LAST_OF_FIRST_FILE) {
                continue;
            }
            boolean away = later && i % 20 == 15;
            var group = group(i);
            lines.add(line(
                    String.valueOf(i),
                    FIRST[i % FIRST.length] + " " + LAST[i * 7 % LAST.length],
                    mail(i),
                    group,
                    "2",
                    i > LAST_OF_FIRST_FILE
                            ? today.minusDays(HIRED).toString()
                            : "20" + (12 + i % 12) + "-0" + (1 + i % 9) + "-01",
                    away ? today.minusDays(LEFT).toString() : "",
                    away ? today.plusDays(40).toString() : "",
                    group));
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    static String mail(int number) {
        return "person" + number + "@acme.example";
    }

    /** Four of the night shift, so that there is somebody whom every published number has to protect. */
    static String group(int number) {
        if (number >= 117 && number <= 120) {
            return "Night shift";
        }
        return switch (number % 6) {
            case 0, 1 -> "Sales";
            case 2, 3 -> "Field service";
            case 4 -> "Office";
            default -> "Workshop";
        };
    }

    private static String line(
            String number,
            String name,
            String mail,
            String department,
            String manager,
            String hired,
            String leaveFrom,
            String leaveUntil,
            String groups) {
        return String.join(
                ",",
                number,
                name,
                mail,
                department,
                number.equals(manager) ? "" : manager,
                "employee",
                "DE",
                hired,
                leaveFrom,
                leaveUntil,
                "en",
                "Europe/Berlin",
                "08:00",
                "17:00",
                groups);
    }
}
