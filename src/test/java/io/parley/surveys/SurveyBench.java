package io.parley.surveys;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.tenancy.CurrentTenant;
import io.parley.testing.Companies;
import io.parley.testing.Companies.Company;
import io.parley.testing.Cpu;
import io.parley.testing.PostgresForTests;
import io.parley.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Surveys, measured over HTTP with sign-in, row-level security and rendering: how many answers a second are opened and sent by 4, 16 and
 * 64 clients; how many are sent by 8, beside the product's own statements for that, sent to the same database without the product; and how long it takes to close and
 * publish 10,000 answers to 12 questions in 6 groups. A measurement, no test.
 */
@QuarkusTest
@QuarkusTestResource(PostgresForTests.class)
class SurveyBench {
    private static final int ANSWERS = 10_000;
    private static final int GROUPS = 6;
    private static final int QUESTIONS = 12;
    private static final int WARM_UP = 12_000;
    private static final int EACH = 1_500;
    private static final int ROUNDS = 3;
    private static final int[] CLIENTS = {4, 16, 64};
    private static final int SUBMITTING = 8;
    private static final Pattern CSRF = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    @Inject
    Companies companies;

    @Inject
    SurveyPeople people;

    @Inject
    Drafts drafts;

    @Inject
    CloseJob job;

    @Inject
    InviteJob invitations;

    @Inject
    CurrentTenant tenant;

    @TestHTTPResource("/")
    URI product;

    private record Asked(UUID survey, List<UUID> people) {}

    interface Response {
        void take(UUID person) throws Exception;
    }

    @Test
    void tenThousandAnswersAreClosed() throws Exception {
        var company = companies.fresh();
        var asked = open(company, ANSWERS);
        sql(
                """
                insert into survey_answer_staged (tenant_id, id, survey_id, cell_id, answers)
                select tenant_id, gen_random_uuid(), survey_id, cell_id, jsonb_build_object('tools', '[]'::jsonb, 'said',
                  (select jsonb_object_agg('q' || q, jsonb_build_array('o' || floor(random() * 6)::int)) from generate_series(0, %d) q
                   where p.person_id is not null))
                from survey_participation p where survey_id = '%s'""".formatted(QUESTIONS - 1, asked.survey),
                "update survey_participation set answered = true where survey_id = '" + asked.survey + "'",
                "analyze");
        var manager = company.as("manager");
        var path = "/surveys/" + asked.survey;
        long start = System.nanoTime();
        manager.post(path, path + "/closing", Map.of());
        double click = (System.nanoTime() - start) / 1e6;
        start = System.nanoTime();
        job.close(company.id());
        double close = (System.nanoTime() - start) / 1e6;
        start = System.nanoTime();
        var page = manager.page(path + "/results");
        double results = (System.nanoTime() - start) / 1e6;
        System.out.printf(
                "Close of %d answers × %d questions × %d groups: click %.0f ms, job %.0f ms, first results page %.0f ms (%s)%n",
                ANSWERS,
                QUESTIONS,
                GROUPS,
                click,
                close,
                results,
                page.select(".as-of").text());
    }

    @Test
    void answersAreOpenedAndSent() throws Exception {
        System.out.printf(
                "fsync %s, %d cores, load average %.1f%n",
                text("show fsync"),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        var company = companies.fresh();
        var asked = open(company, WARM_UP + ROUNDS * (CLIENTS.length + 2) * EACH);
        var tokens = asked.people.stream()
                .collect(Collectors.toMap(
                        p -> p,
                        p -> Tokens.of("s-" + p, p + "@survey.example", Map.of(company.alias(), "" + company.id()))));
        var browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newCachedThreadPool(Cpu::asker))
                .build();
        Response intake = person ->
                send(browser, asked.survey, tokens.get(person), opened(browser, asked.survey, tokens.get(person)));
        run("warm-up", 16, asked.people.subList(0, WARM_UP), intake);
        int from = WARM_UP;
        for (int clients : CLIENTS) {
            for (int round = 0; round < ROUNDS; round++) {
                run("opened and sent", clients, asked.people.subList(from, from + EACH), intake);
                from += EACH;
            }
        }
        // a form belongs to a browser, not to a person: one that was opened before
        var form = opened(browser, asked.survey, tokens.get(asked.people.get(from)));
        Response submit = person -> send(browser, asked.survey, tokens.get(person), form);
        var ratios = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            double http = run("sent", SUBMITTING, asked.people.subList(from, from + EACH), submit);
            from += EACH;
            double alone = statements(company, asked.survey, SUBMITTING, asked.people.subList(from, from + EACH));
            from += EACH;
            ratios[round] = 100 * http / alone;
        }
        java.util.Arrays.sort(ratios);
        System.out.printf(
                "%d clients: HTTP has %.0f %% of the rate of the SQL alone (median; %.0f to %.0f %%)%n",
                SUBMITTING, ratios[ROUNDS / 2], ratios[0], ratios[ROUNDS - 1]);
        assertThat(text("select count(*) from survey_answer_staged where survey_id = '" + asked.survey + "'"))
                .isEqualTo("" + asked.people.size());
    }

    private record Form(String csrf, String cookies) {}

    /** The page, whose form is sent back; people were signed in before. */
    private Form opened(HttpClient browser, UUID survey, String token) throws Exception {
        var opened = browser.send(request(survey, token).build(), HttpResponse.BodyHandlers.ofString());
        var csrf = CSRF.matcher(opened.body());
        assertThat(csrf.find()).as(opened.body()).isTrue();
        var cookies = opened.headers().allValues("Set-Cookie").stream()
                .map(c -> c.split(";", 2)[0])
                .collect(Collectors.joining("; "));
        return new Form(csrf.group(1), cookies);
    }

    private void send(HttpClient browser, UUID survey, String token, Form form) throws Exception {
        var body =
                new StringBuilder("step=done&csrf-token=").append(URLEncoder.encode(form.csrf, StandardCharsets.UTF_8));
        IntStream.range(0, QUESTIONS).forEach(q -> body.append("&q_q%d=o%d".formatted(q, q % 6)));
        var sent = browser.send(
                request(survey, token)
                        .header("Cookie", form.cookies)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    }

    private HttpRequest.Builder request(UUID survey, String token) {
        return HttpRequest.newBuilder(product.resolve("/surveys/" + survey + "/answer"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/html");
    }

    /** A connection per client. */
    private double statements(Company company, UUID survey, int clients, List<UUID> persons) throws Exception {
        var connections = new ThreadLocal<SurveySql>();
        var all = Collections.synchronizedList(new ArrayList<SurveySql>());
        double rate = run("the product's SQL alone", clients, persons, person -> {
            if (connections.get() == null) {
                connections.set(new SurveySql(company.id(), survey, ballot()));
                all.add(connections.get());
            }
            connections.get().submit(person);
        });
        for (var connection : all) {
            connection.close();
        }
        return rate;
    }

    private static String ballot() {
        var said = IntStream.range(0, QUESTIONS)
                .boxed()
                .collect(Collectors.toMap(q -> "q" + q, q -> List.of("o" + q % 6)));
        return new Ballot(List.of(), null, null, said).json();
    }

    /** Returns answers a second. */
    private static double run(String what, int clients, List<UUID> persons, Response response) throws Exception {
        var next = new AtomicInteger();
        var pool = Executors.newFixedThreadPool(clients, Cpu::asker);
        var micros = new long[persons.size()];
        var before = Cpu.now();
        long start = System.nanoTime();
        var ends = IntStream.range(0, clients)
                .mapToObj(c -> pool.submit(() -> {
                    for (int i = next.getAndIncrement(); i < persons.size(); i = next.getAndIncrement()) {
                        long begun = System.nanoTime();
                        response.take(persons.get(i));
                        micros[i] = (System.nanoTime() - begun) / 1_000;
                    }
                    return true;
                }))
                .toList();
        for (var end : ends) {
            end.get();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        var used = Cpu.now().since(before, persons.size());
        pool.shutdown();
        java.util.Arrays.sort(micros);
        System.out.printf(
                "%s, %d clients: %.0f answers/s, p50 %.1f ms, p99 %.1f ms, CPU per answer %s%n",
                what,
                clients,
                persons.size() / seconds,
                micros[micros.length / 2] / 1e3,
                micros[micros.length * 99 / 100] / 1e3,
                used);
        return persons.size() / seconds;
    }

    private Asked open(Company company, int size) throws Exception {
        var groups = new ArrayList<UUID>();
        for (int g = 0; g < GROUPS; g++) {
            var group = UUID.randomUUID();
            groups.add(group);
            sql("insert into people_group (tenant_id, id, name, created_at) values ('%s', '%s', 'Group %d', now())"
                    .formatted(company.id(), group, g));
            sql("""
                    with people as (
                      insert into person (tenant_id, id, number, name, mail, type, language, zone, work_starts, work_ends, active, created_at, iss, sub)
                      select '%1$s', id, 'S-' || id, 'Person', id || '@survey.example', 'EMPLOYEE', 'en', 'UTC', '09:00', '17:00', true, now(), '%4$s', 's-' || id
                      from (select gen_random_uuid() as id from generate_series(1, %3$d)) as n returning id)
                    insert into membership (tenant_id, id, group_id, person_id, since)
                    select '%1$s', gen_random_uuid(), '%2$s', id, now() from people""".formatted(company.id(), group, size / GROUPS + (g < size % GROUPS ? 1 : 0), Tokens.ISSUER));
        }
        var options = IntStream.range(0, 6)
                .mapToObj(i -> new Question.Option("o" + i, "", Map.of("en", "O" + i)))
                .toList();
        var questions = IntStream.range(0, QUESTIONS)
                .mapToObj(q -> new Question(
                        "q" + q,
                        q % 3 == 0 ? Question.Kind.SEVERAL : Question.Kind.ONE,
                        options,
                        3,
                        Map.of("en", "Q" + q),
                        Map.of(),
                        false,
                        List.of(),
                        0,
                        null))
                .toList();
        var survey = people.in(
                company.id(),
                () -> drafts.add(
                        company.person("manager"),
                        "Bench",
                        "",
                        LocalDate.now().plusDays(10),
                        SurveyMode.ANONYMOUS,
                        new Definition("empty", questions, List.of("en"), Map.of("en", "Bench"), Map.of())));
        long start = System.nanoTime();
        tenant.call(
                company.id(),
                () -> QuarkusTransaction.requiringNew().timeout(1_800).call(() -> {
                    people.surveys().open(company.person("manager"), survey, groups);
                    return true;
                }));
        System.out.printf("Opening for %d people: %.1f s%n", size, (System.nanoTime() - start) / 1e9);
        start = System.nanoTime();
        invitations.invite(company.id());
        System.out.printf("Writing to the others of %d people: %.1f s%n", size, (System.nanoTime() - start) / 1e9);
        sql("analyze");
        return new Asked(survey, people.in(company.id(), () -> ids(survey)));
    }

    private static List<UUID> ids(UUID survey) throws SQLException {
        var ids = new ArrayList<UUID>();
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement();
                var rows = statement.executeQuery("select person_id from survey_participation where survey_id = '"
                        + survey + "' order by random()")) {
            while (rows.next()) {
                ids.add((UUID) rows.getObject(1));
            }
        }
        return ids;
    }

    private static void sql(String... statements) throws SQLException {
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String text(String query) throws SQLException {
        try (var superuser = PostgresForTests.running().superuser("parley");
                var statement = superuser.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
