package io.parley.register.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.parley.register.DecisionState;
import java.io.StringReader;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

class ReviewCalendarTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final String NAME = "Zprávy, hovory; všechno\\ostatní – \"interní\" nástroj pro celou skupinu firem";

    /** RFC 5545, 3.1: lines end with CR LF and are folded (ical4j counts characters); whoever reads them gets the whole of it back. */
    @Test
    void longLinesAreFoldedAndReadBack() throws Exception {
        var text = ReviewCalendar.of(
                List.of(new ListedTool(
                        new UUID(1, 1),
                        "own-zpravy",
                        NAME,
                        "team-chat",
                        DecisionState.APPROVED,
                        DAY,
                        null,
                        DAY.plusDays(365),
                        null,
                        List.of(),
                        null,
                        null)),
                URI.create("https://communication-tools.governance.a-company-with-a-long-name.example"),
                name -> "Look again: " + name);
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.split("\r\n")).allMatch(line -> line.length() <= 75 && !line.contains("\n"));
        VEvent event = new CalendarBuilder()
                .build(new StringReader(text))
                .<VEvent>getComponents("VEVENT")
                .get(0);
        assertThat(event.getRequiredProperty(Property.SUMMARY).getValue()).isEqualTo("Look again: " + NAME);
        assertThat(event.getRequiredProperty(Property.URL).getValue()).endsWith("/decisions/" + new UUID(1, 1));
    }
}
