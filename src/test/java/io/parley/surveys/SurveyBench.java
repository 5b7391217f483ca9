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
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Surveys, measured over HTTP with sign-in, row-level security and rendering: how many answers a second are opened and sent by 4, 16 and
 * 64 clients, beside the product's own statements sent to the same database without the product; and how long it takes to close and
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
    private static final int[] CLIENTS = {4, 8, 16, 64};
    private static final Pattern CSRF = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");
    private static final Pattern COOKIE = Pattern.compile("^([^;]+)");

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
        var asked = open(company, WARM_UP + 2 * ROUNDS * CLIENTS.length * EACH);
        var tokens = asked.people.stream()
                .collect(java.util.stream.Collectors.toMap(
                        p -> p,
                        p -> Tokens.of("s-" + p, p + "@survey.example", Map.of(company.alias(), "" + company.id()))));
        var browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newCachedThreadPool(Cpu::asker))
                .build();
        Response overHttp = person -> answer(browser, asked.survey, tokens.get(person));
        run("warm-up", 16, asked.people.subList(0, WARM_UP), overHttp);
        int from = WARM_UP;
        for (int clients : CLIENTS) {
            var ratios = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                double http = run("HTTP", clients, asked.people.subList(from, from + EACH), overHttp);
                from += EACH;
                double alone = raw(company, asked, clients, asked.people.subList(from, from + EACH));
                from += EACH;
                ratios[round] = 100 * http / alone;
            }
            java.util.Arrays.sort(ratios);
            System.out.printf(
                    "%d clients: HTTP has %.0f %% of the rate of the SQL alone (median; %.0f to %.0f %%)%n",
                    clients, ratios[ROUNDS / 2], ratios[0], ratios[ROUNDS - 1]);
        }
        assertThat(text("select count(*) from survey_answer_staged where survey_id = '" + asked.survey + "'"))
                .isEqualTo("" + asked.people.size());
    }

    /** What one answer needs: the page is opened, the answers are sent; people were signed in before. */
    private void answer(HttpClient browser, UUID survey, String token) throws Exception {
        var path = product.resolve("/surveys/" + survey + "/answer");
        var opened = browser.send(
                HttpRequest.newBuilder(path)
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var csrf = CSRF.matcher(opened.body());
        assertThat(csrf.find()).as(opened.body()).isTrue();
        var cookies = new ArrayList<String>();
        opened.headers().allValues("Set-Cookie").forEach(c -> {
            var cookie = COOKIE.matcher(c);
            if (cookie.find()) {
                cookies.add(cookie.group(1));
            }
        });
        var form = new StringBuilder("step=done&csrf-token=")
                .append(java.net.URLEncoder.encode(csrf.group(1), java.nio.charset.StandardCharsets.UTF_8));
        IntStream.range(0, QUESTIONS).forEach(q -> form.append("&q_q%d=o%d".formatted(q, q % 6)));
        var sent = browser.send(
                HttpRequest.newBuilder(path)
                        .header("Authorization", "Bearer " + token)
                        .header("Accept", "text/html")
                        .header("Cookie", String.join("; ", cookies))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
    }

    /** The statements of {@link Participations} and {@link Answers} for one answer, one connection per client. */
    private double raw(Company company, Asked asked, int clients, List<UUID> persons) throws Exception {
        var ballot = new Ballot(
                        List.of(),
                        null,
                        null,
                        IntStream.range(0, QUESTIONS)
                                .boxed()
                                .collect(java.util.stream.Collectors.toMap(q -> "q" + q, q -> List.of("o" + q % 6))))
                .json();
        var connections = new ThreadLocal<Connection>();
        var all = java.util.Collections.synchronizedList(new ArrayList<Connection>());
        double rate = run("the product's SQL alone", clients, persons, person -> {
            var connection = connections.get();
            if (connection == null) {
                connection = PostgresForTests.running().superuser("parley");
                try (var statement = connection.createStatement()) {
                    statement.execute("set role parley_app");
                }
                connection.setAutoCommit(false);
                connections.set(connection);
                all.add(connection);
            }
            open(connection, company, asked.survey, person, true);
            submit(connection, company, asked.survey, person, ballot);
        });
        for (var connection : all) {
            connection.close();
        }
        return rate;
    }

    private static void open(Connection connection, Company company, UUID survey, UUID person, boolean shown)
            throws SQLException {
        execute(connection, "select set_config('app.tenant_id', ?, true)", "" + company.id());
        execute(connection, "select * from person where tenant_id = ?::uuid and id = ?::uuid", company.id(), person);
        execute(
                connection,
                "select * from person_role where tenant_id = ?::uuid and person_id = ?::uuid",
                company.id(),
                person);
        connection.commit();
        execute(connection, "select set_config('app.tenant_id', ?, true)", "" + company.id());
        execute(connection, "select * from survey where tenant_id = ?::uuid and id = ?::uuid", company.id(), survey);
        execute(
                connection,
                "select answered, cell_id from survey_participation where tenant_id = ?::uuid and survey_id = ?::uuid and person_id = ?::uuid",
                company.id(),
                survey,
                person);
        if (shown) {
            execute(
                    connection,
                    "select id, name, invited from survey_cell where tenant_id = ?::uuid and survey_id = ?::uuid order by position",
                    company.id(),
                    survey);
        }
        connection.commit();
    }

    private static void submit(Connection connection, Company company, UUID survey, UUID person, String ballot)
            throws SQLException {
        open(connection, company, survey, person, false); // the page is checked again before anything is taken
        execute(connection, "select set_config('app.tenant_id', ?, true)", "" + company.id());
        execute(
                connection,
                "select 1 from pg_advisory_xact_lock_shared(hashtextextended(?, 0))",
                company.id() + " survey " + survey);
        execute(connection, "select * from survey where tenant_id = ?::uuid and id = ?::uuid", company.id(), survey);
        execute(
                connection,
                "select answered, cell_id from survey_participation where tenant_id = ?::uuid and survey_id = ?::uuid and person_id = ?::uuid",
                company.id(),
                survey,
                person);
        execute(
                connection,
                "update survey_participation set answered = true where tenant_id = ?::uuid and survey_id = ?::uuid and person_id = ?::uuid and not answered",
                company.id(),
                survey,
                person);
        execute(
                connection,
                "insert into survey_answer_staged (tenant_id, id, survey_id, cell_id, answers) "
                        + "select ?::uuid, gen_random_uuid(), ?::uuid, cell_id, ?::jsonb from survey_participation "
                        + "where survey_id = ?::uuid and person_id = ?::uuid",
                company.id(),
                survey,
                ballot,
                survey,
                person);
        connection.commit();
    }

    private static void execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i].toString());
            }
            statement.execute();
        }
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
