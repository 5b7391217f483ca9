package io.parley.kernel;

import io.quarkus.arc.Arc;
import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Stored in UTC, shown in the viewer's zone and language: {@code {time:of(at)}}, {@code {time:day(date)}}. */
@TemplateExtension(namespace = "time", priority = 10) // before Quarkus' own, which knows neither zone nor language
public class Times {
    /** Made once each: a localized formatter looks its pattern up with every day it writes, and a page has hundreds. */
    private static final Map<Locale, DateTimeFormatter> DAYS = new ConcurrentHashMap<>();

    private static final Map<Locale, DateTimeFormatter> MOMENTS = new ConcurrentHashMap<>();

    private Times() {}

    static String of(Instant at) {
        return MOMENTS.computeIfAbsent(Languages.current(), l -> formatter(FormatStyle.SHORT, l))
                .format(at.atZone(zone()));
    }

    public static String day(LocalDate day) {
        return DAYS.computeIfAbsent(Languages.current(), l -> formatter(null, l))
                .format(day);
    }

    private static DateTimeFormatter formatter(@Nullable FormatStyle time, Locale language) {
        var pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.MEDIUM, time, IsoChronology.INSTANCE, language);
        return DateTimeFormatter.ofPattern(pattern, language);
    }

    private static ZoneId zone() {
        var container = Arc.container();
        return container.requestContext().isActive()
                ? container.instance(Viewer.class).get().zone()
                : ZoneOffset.UTC;
    }
}
