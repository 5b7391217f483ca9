package io.parley.notifications;

import io.parley.kernel.KernelConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The plain text of a mail for a page: addresses of ours become links, everybody else's stay text. */
@ApplicationScoped
class MailText {
    private final Pattern ours;
    private final int length;

    MailText(KernelConfig config) {
        var url = config.url().toString();
        this.length = url.length();
        // A full stop behind an address ends the sentence; a longer host or port is another origin.
        this.ours = Pattern.compile(Pattern.quote(url) + "(?![\\w.:@-])(?:/[^\\s<>\"]*[^\\s<>\".,;:!?)])?/?");
    }

    /** {@code path}: within our own origin, or null for plain text. */
    record Part(String text, @Nullable String path) {}

    record Line(List<Part> parts) {}

    List<Line> lines(String body) {
        return body.strip().lines().map(this::line).toList();
    }

    private Line line(String line) {
        var parts = new ArrayList<Part>();
        var found = ours.matcher(line);
        int from = 0;
        while (found.find()) {
            parts.add(new Part(line.substring(from, found.start()), null));
            var path = found.group().substring(length);
            parts.add(new Part(found.group(), path.isEmpty() ? "/" : path));
            from = found.end();
        }
        parts.add(new Part(line.substring(from), null));
        return new Line(parts.stream().filter(p -> !p.text.isEmpty()).toList());
    }
}
