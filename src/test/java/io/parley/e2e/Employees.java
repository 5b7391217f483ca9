package io.parley.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Eight people at a time acknowledge the round's rule and answer its survey, and remember what was confirmed to them. */
final class Employees {
    private static final int AT_ONCE = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final AskedCompany company;
    private final AskedCompany.Round round;
    private final int people;
    private final AtomicInteger next = new AtomicInteger();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private volatile boolean dead;

    /** Person's number → receipt. */
    final Map<Integer, String> acknowledged = new ConcurrentHashMap<>();

    final Set<Integer> answered = ConcurrentHashMap.newKeySet();
    final Set<Integer> acknowledgedOrNot = ConcurrentHashMap.newKeySet();
    final Set<Integer> answeredOrNot = ConcurrentHashMap.newKeySet();

    Employees(String url, AskedCompany company, AskedCompany.Round round, int people) {
        this.url = url;
        this.company = company;
        this.round = round;
        this.people = people;
    }

    /** Returns while they go on, so that the kill meets them at work. */
    void workUntil(int acknowledgments, int answers) {
        for (int thread = 0; thread < AT_ONCE; thread++) {
            threads.submit(this::work);
        }
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (acknowledged.size() < acknowledgments || answered.size() < answers) {
            if (System.nanoTime() > until || next.get() > people) {
                throw new AssertionError("Only " + acknowledged.size() + " acknowledged, " + answered.size()
                        + " answered of " + next.get() + " people");
            }
            Product.sleep(1);
        }
    }

    /** After the kill: nobody waits any more. */
    void rest() throws InterruptedException {
        dead = true;
        threads.shutdown();
        if (!threads.awaitTermination(30, TimeUnit.SECONDS)) {
            throw new AssertionError("Somebody still waits for an answer of a killed process");
        }
    }

    /** Whoever saw an error clicks again. */
    void tryAgain() throws IOException, InterruptedException {
        dead = false;
        for (int number : Set.copyOf(acknowledgedOrNot)) {
            acknowledge(number);
        }
        for (int number : Set.copyOf(answeredOrNot)) {
            answer(number);
        }
    }

    private void work() {
        while (!dead) {
            int number = next.incrementAndGet();
            if (number > people) {
                return;
            }
            try {
                acknowledge(number);
                if (number % 3 != 0) {
                    answer(number);
                }
            } catch (IOException | InterruptedException killed) {
                return;
            }
        }
    }

    private void acknowledge(int number) throws IOException, InterruptedException {
        acknowledgedOrNot.add(number);
        var response = post(number, "/api/v1/my-policies/" + round.version() + "/acknowledgment", "{}");
        if (response.statusCode() == 200) {
            acknowledged.put(
                    number, JSON.readTree(response.body()).get("receipt").asText());
            acknowledgedOrNot.remove(number);
        }
    }

    private void answer(int number) throws IOException, InterruptedException {
        answeredOrNot.add(number);
        var response = post(
                number,
                "/api/v1/surveys/" + round.survey() + "/answer",
                "{\"tools\":[{\"tool\":\"whatsapp\",\"why\":[\"habit\"]}],\"comment\":\"" + comment(number) + "\"}");
        // 409: it was taken before the connection broke
        if (response.statusCode() == 204 || response.statusCode() == 409) {
            answered.add(number);
            answeredOrNot.remove(number);
        }
    }

    static String comment(int number) {
        return "Answer of number " + number + ".";
    }

    private HttpResponse<String> post(int number, String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + company.token(AskedCompany.mail(number)))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
