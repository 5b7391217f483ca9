package io.parley.kernel;

import io.quarkus.qute.TemplateExtension;
import java.text.NumberFormat;

/** Large counts as the reader's language writes them: {@code {number:of(300000)}} is 300,000. */
@TemplateExtension(namespace = "number")
public class Numbers {
    private Numbers() {}

    static String of(long number) {
        return NumberFormat.getIntegerInstance(Languages.current()).format(number);
    }
}
