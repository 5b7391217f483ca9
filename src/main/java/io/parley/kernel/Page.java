package io.parley.kernel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where in a long list the reader is; the filters stay in the address. Numbers start at 1. */
public record Page(int number, int size, long total, String path, Map<String, String> filters) {
    public static final int SIZE = 50;

    public static Page of(int number, long total, String path, Map<String, String> filters) {
        int pages = Math.max(1, (int) ((total + SIZE - 1) / SIZE));
        return new Page(Math.max(1, Math.min(number, pages)), SIZE, total, path, filters);
    }

    public int pages() {
        return Math.max(1, (int) ((total + size - 1) / size));
    }

    public int offset() {
        return (number - 1) * size;
    }

    /** What of all of them stands on this page. */
    public <T> List<T> of(List<T> all) {
        return all.subList(Math.min(offset(), all.size()), Math.min(offset() + size, all.size()));
    }

    public String previousPath() {
        return pathOf(number - 1);
    }

    public String nextPath() {
        return pathOf(number + 1);
    }

    private String pathOf(int page) {
        var query = filters.entrySet().stream()
                .filter(f -> !f.getValue().isEmpty())
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return path + "?" + (query.isEmpty() ? "" : query + "&") + "page=" + page;
    }
}
