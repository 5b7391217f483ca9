package io.parley.gates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parley.gates.Caller.Answer;
import io.parley.gates.Route.In;
import io.parley.gates.Route.Slot;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One request to a route with given values in its slots; slots without a value are left out. */
record Probe(Route route, Map<Slot, String> values) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "parley-probe-boundary";

    Probe with(Slot slot, String value) {
        var changed = new LinkedHashMap<>(values);
        changed.put(slot, value);
        return new Probe(route, changed);
    }

    Answer by(Caller caller) {
        var path = route.filled(name ->
                encoded(values.getOrDefault(new Slot(In.PATH, name), "")).replace("+", "%20"));
        var query = pairs(In.QUERY);
        var target = query.isEmpty() ? path : path + "?" + query;
        return switch (route.body()) {
            case NONE -> caller.send(route.method(), target, null, null);
            case FORM ->
                caller.send(
                        route.method(),
                        target,
                        "application/x-www-form-urlencoded",
                        bytes("csrf-token=" + encoded(caller.csrf) + "&" + pairs(In.FORM)));
            case MULTIPART ->
                caller.send(
                        route.method(),
                        target,
                        "multipart/form-data; boundary=" + BOUNDARY,
                        bytes(multipart(caller.csrf)));
            case JSON -> caller.send(route.method(), target, "application/json", bytes(json()));
            case CSV -> caller.send(route.method(), target, "text/csv", bytes(values.getOrDefault(Matrix.FILE, "")));
            case OCTETS ->
                caller.send(
                        route.method(),
                        target,
                        "application/octet-stream",
                        bytes(values.getOrDefault(Matrix.FILE, "")));
        };
    }

    /** For sentences about it. */
    String said() {
        return route + " " + values;
    }

    /** A value of several lines is several values. */
    private String pairs(In in) {
        return of(in).stream()
                .flatMap(e -> e.getValue().lines().map(value -> e.getKey().name() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private String multipart(String csrf) {
        var parts = new StringBuilder(part("csrf-token", csrf));
        of(In.FORM).forEach(e -> parts.append(part(e.getKey().name(), e.getValue())));
        of(In.FILE)
                .forEach(e -> parts.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\""
                        + e.getKey().name() + "\"; filename=\"people.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                        + e.getValue() + "\r\n"));
        return parts + "--" + BOUNDARY + "--\r\n";
    }

    private static String part(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private String json() {
        var body = new LinkedHashMap<String, Object>();
        of(In.JSON).forEach(e -> body.put(e.getKey().name(), e.getValue()));
        of(In.JSON_LIST).forEach(e -> body.put(e.getKey().name(), List.of(e.getValue())));
        of(In.JSON_NUMBER)
                .forEach(e -> body.put(
                        e.getKey().name(),
                        e.getValue().matches("\\d{1,9}") ? (Object) Integer.valueOf(e.getValue()) : e.getValue()));
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Map.Entry<Slot, String>> of(In in) {
        return values.entrySet().stream().filter(e -> e.getKey().in() == in).toList();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
