package io.parley.kernel;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Stored in UTC, shown in the viewer's zone and language: {@code {time:of(at)}}, {@code {time:day(date)}}. */
@TemplateExtension(namespace = "time", priority = 10) // before Quarkus' own, which knows neither zone nor language
public class Times {
    private Times() {}

    static String of(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(Languages.current())
                .format(at.atZone(zone()));
    }

    public static String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(Languages.current())
                .format(day);
    }

    private static ZoneId zone() {
        var container = Arc.container();
        return container.requestContext().isActive()
                ? container.instance(Viewer.class).get().zone()
                : ZoneOffset.UTC;
    }
}
