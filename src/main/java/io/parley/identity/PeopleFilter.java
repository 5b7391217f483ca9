package io.parley.identity;

import io.parley.kernel.Ids;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What the list of people is narrowed to, as it stands in the address. */
public class PeopleFilter {
    @RestQuery
    @Nullable
    String q;

    @RestQuery
    @Nullable
    String state;

    @RestQuery
    @Nullable
    String department;

    @RestQuery
    @Nullable
    String group;

    @RestQuery
    @Nullable
    Integer page;

    /** For the pager's addresses. */
    Map<String, String> asQuery() {
        var query = new LinkedHashMap<String, String>();
        query.put("q", text(q));
        query.put("state", text(state));
        query.put("department", text(department));
        query.put("group", text(group));
        return query;
    }

    boolean any() {
        return asQuery().values().stream().anyMatch(value -> !value.isEmpty());
    }

    int pageNumber() {
        return page == null ? 1 : page;
    }

    record Where(String hql, Map<String, Object> parameters) {}

    Where where(LocalDate today) {
        var hql = new StringBuilder("true = true");
        var parameters = new HashMap<String, Object>();
        if (!text(q).isEmpty()) {
            hql.append(
                    " and (lower(name) like :q escape '!' or mail like :q escape '!' or lower(number) like :q escape '!')");
            parameters.put("q", "%" + text(q).toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%");
        }
        switch (text(state)) {
            case "active" -> hql.append(" and active");
            case "left" -> hql.append(" and not active");
            case "leave" -> {
                hql.append(" and active and leaveFrom <= :today and (leaveUntil is null or leaveUntil >= :today)");
                parameters.put("today", today);
            }
            default -> {}
        }
        if (!text(department).isEmpty()) {
            hql.append(" and department = :department");
            parameters.put("department", text(department));
        }
        if (!text(group).isEmpty()) {
            hql.append(" and id in (select m.personId from Membership m where m.groupId = :group)");
            parameters.put("group", Ids.find(text(group)).orElse(new UUID(0, 0)));
        }
        return new Where(hql.toString(), parameters);
    }

    /** PostgreSQL keeps no zero byte; nothing that is stored can contain one. */
    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip().replace('\0', '\uFFFD');
    }
}
