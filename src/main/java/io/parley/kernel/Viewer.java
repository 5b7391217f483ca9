package io.parley.kernel;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which language and time zone this request's reader reads: their choice, then their record, then their browser. */
@RequestScoped
public class Viewer {
    public static final String LANGUAGE_COOKIE = "language";
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("cs"));

    private final CurrentVertxRequest request;
    private @Nullable Locale recorded;
    private @Nullable Locale read;
    private ZoneId zone = ZoneOffset.UTC;

    Viewer(CurrentVertxRequest request) {
        this.request = request;
    }

    /** What the signed-in person's record says. */
    public void is(String language, String zone) {
        this.recorded = find(language);
        this.zone = ZoneId.of(zone);
        this.read = null;
    }

    /** Read once: a page asks for every word. */
    public Locale language() {
        if (read == null) {
            read = choose();
        }
        return read;
    }

    private Locale choose() {
        RoutingContext context = request.getCurrent();
        Cookie cookie = context == null ? null : context.request().getCookie(LANGUAGE_COOKIE);
        var chosen = cookie == null ? null : find(cookie.getValue());
        if (chosen != null) {
            return chosen;
        }
        return recorded != null ? recorded : accepted(context);
    }

    public ZoneId zone() {
        return zone;
    }

    /** One of our languages, or null. */
    public static @Nullable Locale find(@Nullable String tag) {
        return LANGUAGES.stream()
                .filter(l -> l.toLanguageTag().equals(tag))
                .findFirst()
                .orElse(null);
    }

    private static Locale accepted(@Nullable RoutingContext context) {
        var header = context == null ? null : context.request().getHeader("Accept-Language");
        if (header != null) {
            try {
                var match = Locale.lookup(Locale.LanguageRange.parse(header), LANGUAGES);
                if (match != null) {
                    return match;
                }
            } catch (IllegalArgumentException e) {
                return Locale.ENGLISH; // a header that nobody can read
            }
        }
        return Locale.ENGLISH;
    }
}
