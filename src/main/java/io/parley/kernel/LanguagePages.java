package io.parley.kernel;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The reader's choice of language, kept in their browser; it changes nothing else. */
@Path("/language")
@PermitAll
class LanguagePages {
    private final KernelConfig config;

    LanguagePages(KernelConfig config) {
        this.config = config;
    }

    @GET
    public Response choose(@RestQuery @Nullable String language, @HeaderParam("Referer") @Nullable String from) {
        var response = Response.seeOther(URI.create(back(from)));
        var chosen = Viewer.find(language);
        if (chosen != null) {
            response.cookie(new NewCookie.Builder(Viewer.LANGUAGE_COOKIE)
                    .value(chosen.toLanguageTag())
                    .path("/")
                    .maxAge(365 * 24 * 3600)
                    .httpOnly(true)
                    .secure("https".equals(config.url().getScheme()))
                    .sameSite(NewCookie.SameSite.LAX)
                    .build());
        }
        return response.build();
    }

    /** The page they came from, if it is ours; its path only, never another host. */
    private String back(@Nullable String from) {
        if (from == null || !from.startsWith(config.url() + "/")) {
            return "/";
        }
        var path = from.substring(config.url().toString().length());
        return path.startsWith("//") ? "/" : path;
    }
}
