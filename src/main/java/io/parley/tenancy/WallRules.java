package io.parley.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What must be true of the database for the wall to stand, asked of the database itself. Each rule is a query whose rows are
 * sentences about what is wrong. What an extension brought along is its installer's business.
 */
final class WallRules {
    /** The same for every company, or about companies without being their content; everything else has a tenant_id. */
    static final List<String> GLOBAL = List.of(
            "tenant",
            "operator",
            "tenant_work",
            "tenant_removed",
            "logs_head",
            "logs_leaf",
            "logs_node",
            "logs_checkpoint",
            "logs_key",
            "logs_epoch",
            "vendor",
            "tool",
            "fact",
            "fact_change",
            "vendor_ledger",
            "vendor_case",
            "vendor_fact",
            "vendor_fact_past",
            "vendor_tombstone",
            "vendor_score",
            "vendor_correction",
            "feed_record",
            "feed_release",
            "case_alias",
            "feed_match",
            "match_proposal",
            "match_decision",
            "match_step",
            "feed_due",
            "feed_import",
            "feed_import_count",
            "feed_import_fault",
            "feed_freshness",
            "feed_download",
            "flyway_schema_history");

    /** {@code relation}: everything of ours that looks like a table; {@code walled}: the tables of companies. */
    private static final String RELATIONS = """
            with relation as (
              select c.oid, c.relkind, c.relowner, c.reloptions, c.relrowsecurity and c.relforcerowsecurity as forced,
                     case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname as name,
                     n.nspname = 'public' and c.relname in (%s) as global,
                     (select a.attnum from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id'
                        and a.atttypid = 'uuid'::regtype and a.attnotnull and not a.attisdropped) as tenant
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
              where n.nspname not like 'pg\\_%%' and n.nspname <> 'information_schema'
                and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')),
            base as (select * from relation where relkind in ('r', 'p')),
            walled as (select * from base where not global)
            """.formatted("'" + String.join("', '", GLOBAL) + "'");

    private static final List<String> TABLES = List.of("""
            select 'table ' || name || ' has no tenant_id uuid not null and is not on the list of global tables'
            from walled where tenant is null
            """, """
            select 'table ' || name || ' does not have row security enabled and forced' from walled where not forced
            """, """
            select 'table ' || name || ' has ' || count(p.oid) || ' policies instead of one'
            from walled left join pg_policy p on p.polrelid = walled.oid group by name having count(p.oid) <> 1
            """, """
            select 'policy ' || p.polname || ' on ' || name || ' does not compare tenant_id with app.tenant() for everybody and everything'
            from walled join pg_policy p on p.polrelid = walled.oid
            where p.polcmd <> '*' or not p.polpermissive or p.polroles <> '{0}'
               or pg_get_expr(p.polqual, p.polrelid) is distinct from '(tenant_id = ( SELECT app.tenant() AS tenant))'
               or coalesce(pg_get_expr(p.polwithcheck, p.polrelid), pg_get_expr(p.polqual, p.polrelid))
                  <> '(tenant_id = ( SELECT app.tenant() AS tenant))'
            """, """
            select 'function app.tenant() is not the setting app.tenant_id of the transaction'
            where not exists (select from pg_proc p join pg_namespace n on n.oid = p.pronamespace
              where n.nspname = 'app' and p.proname = 'tenant' and p.pronargs = 0
                and pg_get_function_sqlbody(p.oid)
                    = 'RETURN (NULLIF(current_setting(''app.tenant_id''::text, true), ''''::text))::uuid')
            """);

    private static final List<String> KEYS = List.of("""
            select 'table ' || name || ' has no primary key that begins with tenant_id'
            from walled where not exists (select from pg_index i
              where i.indrelid = walled.oid and i.indisprimary and i.indkey[0] = walled.tenant)
            """, """
            select 'unique key ' || c.relname || ' on ' || name || ' does not begin with tenant_id'
            from walled join pg_index i on i.indrelid = walled.oid join pg_class c on c.oid = i.indexrelid
            where (i.indisunique or i.indisexclusion) and not i.indisprimary and i.indkey[0] is distinct from walled.tenant
            """, """
            select 'foreign key ' || k.conname || ' on ' || f.name || ' refers to ' || t.name || ' without tenant_id'
            from pg_constraint k join base f on f.oid = k.conrelid join walled t on t.oid = k.confrelid
            where k.contype = 'f' and not exists (
              select from unnest(k.conkey, k.confkey) as pair (here, there) where here = f.tenant and there = t.tenant)
            """, """
            select 'unique key ' || c.relname || ' on ' || name || ' lets rows without ' || a.attname || ' repeat'
            from walled join pg_index i on i.indrelid = walled.oid join pg_class c on c.oid = i.indexrelid
              join pg_attribute a on a.attrelid = walled.oid and a.attnum = any ((i.indkey::int2[])[0:i.indnkeyatts - 1])
            where i.indisunique and not i.indnullsnotdistinct and not a.attnotnull
              and (i.indpred is null or pg_get_expr(i.indpred, i.indrelid) ~ ' OR '
                or position(format('(%I IS NOT NULL)', a.attname) in pg_get_expr(i.indpred, i.indrelid)) = 0)
            """, """
            select 'sequence ' || s.name || ' counts across companies'
            from relation s where s.relkind = 'S' and not exists (select from pg_depend d join base b on b.oid = d.refobjid
              where d.objid = s.oid and d.classid = 'pg_class'::regclass and d.deptype in ('a', 'i') and b.global)
            """);

    private static final List<String> WAYS_ROUND = List.of("""
            select 'view ' || name || ' is read with its owner''s rights: it needs security_invoker'
            from relation where relkind = 'v' and not exists (select from pg_options_to_table(reloptions)
              where option_name = 'security_invoker' and option_value in ('true', 'on', '1'))
            """, """
            select case relkind when 'm' then 'materialised view ' else 'foreign table ' end || name || ' has no row security'
            from relation where relkind in ('m', 'f')
            """, """
            select 'function ' || n.nspname || '.' || p.proname || ' runs with its owner''s rights (security definer)'
            from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where p.prosecdef and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
              and not exists (select from pg_depend d where d.objid = p.oid and d.classid = 'pg_proc'::regclass and d.deptype = 'e')
            """);

    private static final List<String> ROLE = List.of("""
            select 'role ' || rolname || ' is ' || attribute from pg_roles, lateral (values
                (rolsuper, 'a superuser'), (rolbypassrls, 'allowed to bypass row security'),
                (rolcreatedb, 'allowed to create databases'), (rolcreaterole, 'allowed to create roles'),
                (rolreplication, 'allowed to replicate')) as is_so (it, attribute)
            where rolname = current_user and it
            """, """
            select 'role ' || current_user || ' is a member of ' || r.rolname || ', which reads past the wall'
            from pg_roles r where r.rolname <> current_user
              and not (select rolsuper from pg_roles where rolname = current_user) and pg_has_role(current_user, r.oid, 'member')
              and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolname like 'pg\\_%'
                or exists (select from relation where relowner = r.oid))
            """, """
            select 'role ' || current_user || ' owns ' || name from relation
            where relowner = (select oid from pg_roles where rolname = current_user)
            """, """
            select 'role ' || current_user || ' may create in schema ' || nspname from pg_namespace
            where nspname not like 'pg\\_%' and has_schema_privilege(oid, 'create')
            """, """
            select 'role ' || current_user || ' may ' || privilege || ' ' || name
            from base, unnest(array['truncate', 'trigger', 'references']) as privilege where has_table_privilege(oid, privilege)
            """, """
            select 'app.tenant_id is set outside transactions, to ' || current_setting('app.tenant_id', true)
            where current_setting('app.tenant_id', true) <> ''
            """);

    private final Connection connection;

    /** In a transaction of its own and without a tenant; nothing is changed but the transaction's search path. */
    WallRules(Connection connection) {
        this.connection = connection;
    }

    /** Empty when the wall stands. About the role that this connection has, and about the tables, whoever asks. */
    List<String> violations() throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = connection.createStatement()) {
            statement.execute("set local search_path = ''"); // so that expressions name their schemas
            for (var rules : List.of(ROLE, TABLES, KEYS, WAYS_ROUND)) {
                for (var rule : rules) {
                    try (var rows = statement.executeQuery(RELATIONS + rule)) {
                        while (rows.next()) {
                            found.add(rows.getString(1));
                        }
                    }
                }
            }
        }
        return found;
    }
}
