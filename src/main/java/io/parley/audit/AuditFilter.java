package io.parley.audit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which entries are asked for; empty parts ask for all. */
record AuditFilter(String actor, String kind) {
    static AuditFilter of(@Nullable String actor, @Nullable String kind) {
        return new AuditFilter(actor == null ? "" : actor.strip(), kind == null ? "" : kind.strip());
    }

    public boolean isEmpty() {
        return actor.isEmpty() && kind.isEmpty();
    }

    String where() {
        return "(:actor = '' or lower(actor) like :like) and (:kind = '' or kind = :kind)";
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("actor", actor);
        parameters.put("like", "%" + actor.toLowerCase(java.util.Locale.ROOT).replaceAll("[%_\\\\]", "") + "%");
        parameters.put("kind", kind);
        return parameters;
    }

    /** For addresses. */
    Map<String, String> asMap() {
        var map = new LinkedHashMap<String, String>();
        map.put("actor", actor);
        map.put("kind", kind);
        return map;
    }
}
