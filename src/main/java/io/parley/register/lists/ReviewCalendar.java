package io.parley.register.lists;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * When each decision is to be looked at again: one event of a whole day each, as RFC 5545. The stamp is the day since which the
 * decision holds, so that the same decisions give the same bytes.
 */
final class ReviewCalendar {
    private ReviewCalendar() {}

    /** {@code summary}: what the event of a tool with this name is called. */
    static String of(List<ListedTool> tools, URI product, UnaryOperator<String> summary) {
        var calendar = new Calendar()
                .withProdId("-//Parley//Reviews//EN")
                .withProperty(ImmutableVersion.VERSION_2_0)
                .withProperty(ImmutableCalScale.GREGORIAN);
        tools.forEach(tool -> calendar.withComponent(event(tool, product, summary)));
        var written = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar.getFluentTarget(), written);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString();
    }

    private static VEvent event(ListedTool tool, URI product, UnaryOperator<String> summary) {
        var stamp = tool.since().atTime(LocalTime.MIDNIGHT).toInstant(ZoneOffset.UTC);
        return new VEvent(false)
                .<VEvent>add(new DtStamp(stamp))
                .<VEvent>add(new Uid(tool.decision() + "@parley"))
                .<VEvent>add(new DtStart<>(tool.reviewBy()))
                .<VEvent>add(new Summary(summary.apply(tool.name())))
                .<VEvent>add(new Url(product.resolve("/decisions/" + tool.decision())))
                .<VEvent>add(ImmutableTransp.TRANSPARENT);
    }
}
