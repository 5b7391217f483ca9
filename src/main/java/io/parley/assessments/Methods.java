package io.parley.assessments;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** The method that is shipped. */
@ApplicationScoped
class Methods {
    static Method shipped() {
        var properties = new Properties();
        try (var file = Objects.requireNonNull(
                Methods.class.getClassLoader().getResourceAsStream("assessments/method.properties"))) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> read = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> read.put(name, properties.getProperty(name)));
        return Method.read(read);
    }

    @Produces
    @Singleton
    Method method() {
        return shipped();
    }
}
