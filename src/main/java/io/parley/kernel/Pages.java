package io.parley.kernel;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The answers a page gives. */
public final class Pages {
    private Pages() {}

    /** 303: done, look there. Only ever an address of our own. */
    public static <T> RestResponse<T> seeOther(String path) {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("Not an address of ours: " + path);
        }
        return ResponseBuilder.<T>create(RestResponse.Status.SEE_OTHER)
                .location(URI.create(path))
                .build();
    }

    /** 422: the same page again, with what was typed and what is wrong with it. */
    public static RestResponse<TemplateInstance> rejected(TemplateInstance page) {
        return ResponseBuilder.<TemplateInstance>create(422)
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }

    public static RestResponse<TemplateInstance> ok(TemplateInstance page) {
        return RestResponse.ok(page);
    }
}
