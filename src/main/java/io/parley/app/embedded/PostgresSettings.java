package io.parley.app.embedded;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How our PostgreSQL runs. Given on its command line, where no ALTER SYSTEM can weaken it. */
record PostgresSettings(int port, Map<String, String> options) {
    /** What an acknowledged write relies on when the machine fails. */
    static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    String arguments() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "120");
        settings.put("timezone", "UTC");
        settings.put("log_timezone", "UTC");
        settings.put("log_checkpoints", "off");
        // Seven files, one a weekday, each emptied when its day comes again.
        settings.put("logging_collector", "on");
        settings.put("log_directory", "../logs");
        settings.put("log_filename", "postgres-%a.log");
        settings.put("log_truncate_on_rotation", "on");
        settings.put("log_rotation_size", "0");
        DURABLE.forEach(name -> settings.put(name, "on"));
        settings.putAll(options);
        return settings.entrySet().stream()
                .map(setting -> "-c '" + setting.getKey() + "=" + setting.getValue() + "'")
                .collect(Collectors.joining(" "));
    }

    void refuseOther(String name, String actual) {
        if (!actual.equals(options.getOrDefault(name, "on"))) {
            throw new Refusal("PostgreSQL runs with " + name + "=" + actual);
        }
    }
}
