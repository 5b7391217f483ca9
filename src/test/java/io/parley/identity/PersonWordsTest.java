package io.parley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class PersonWordsTest {
    @Test
    void everyWordIsCzechToo() throws IOException {
        var czech = new Properties();
        try (var in = PersonWordsTest.class.getResourceAsStream("/messages/identity_cs.properties")) {
            czech.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        var keys = Arrays.stream(IdentityMessages.class.getMethods())
                .map(java.lang.reflect.Method::getName)
                .toList();
        assertThat(czech.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
    }
}
