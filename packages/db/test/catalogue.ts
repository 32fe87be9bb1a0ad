import type pg from "pg";

// What must be true of every table, key, policy, grant, function and role, read from PostgreSQL's own catalogue. Each
// rule is a query that returns what breaks it; a new table is covered the moment it exists.

/** Tables that belong to no single organisation. Adding one here is a decision about tenancy. */
const globalTables = [
  "person",
  "session",
  "sign_in_token",
  "address_change",
  "staff",
  "organisation",
  "provider_webhook",
  "address_suppression",
  "notification_setting",
  "passkey",
  "totp_secret",
  "recovery_code",
  "passkey_challenge",
  "second_factor_reset",
  "audit_anchor",
  "rule_set_version",
  "rule_set_edition",
  "rule_set_preview",
  "queue_assessment",
];
/** Rows that somebody may really remove, and who. */
const deletable = [
  "causeway_worker session",
  "causeway_worker sign_in_token",
  "causeway_worker address_change",
  "causeway_worker download_ticket",
  "causeway_worker evidence_upload",
  "causeway_worker provider_webhook",
  "causeway_worker passkey_challenge",
  "causeway_worker candidate_form_section",
  "causeway_worker travel_document_reading",
  "causeway_worker erasure_request",
  "causeway_worker retention_due",
  "causeway_guard session",
  "causeway_guard sign_in_token",
  "causeway_guard notification_setting",
  "causeway_guard address_change",
  "causeway_guard person",
  "causeway_guard passkey",
  "causeway_guard totp_secret",
  "causeway_guard recovery_code",
  "causeway_guard decided_case",
  "causeway_admin change_request",
  "causeway_worker case_presence",
  "causeway_guard rule_set_turned",
  "causeway_portal saved_view",
  "causeway_admin saved_view",
];
/** Unique indexes on tenant tables that may not begin with the organisation; none so far. */
const otherUniques: string[] = [];
/** Definer functions of the owner, who alone sees the statistics of an expression; the policies keep all rows from it. */
const ownersFunctions = ["app_private.rarest_grams(text[])"];
const appRoles = ["causeway_portal", "causeway_admin", "causeway_worker"];

const lists: Record<string, string[]> = {
  globalTables,
  deletable,
  otherUniques,
  ownersFunctions,
  appRoles,
  ourRoles: [...appRoles, "causeway_guard"],
};

const tables = `select c.oid, c.relname as name, c.relrowsecurity, c.relforcerowsecurity from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> '_prisma_migrations'`;

const rules: Record<string, string> = {
  "row-level security is enabled and forced": `
    select name from (${tables}) t where not (relrowsecurity and relforcerowsecurity)`,
  "a policy exists for every verb that is granted": `
    select distinct t.name || ' ' || a.privilege_type || ' ' || r.rolname from (${tables}) t,
      pg_roles r, (values ('SELECT', 'r'), ('INSERT', 'a'), ('UPDATE', 'w'), ('DELETE', 'd')) a (privilege_type, verb)
    where r.rolname = any (:appRoles)
      and (has_table_privilege(r.oid, t.oid, a.privilege_type)
        or (a.privilege_type <> 'DELETE' and has_any_column_privilege(r.oid, t.oid, a.privilege_type)))
      and not exists (select from pg_policy p where p.polrelid = t.oid and p.polcmd::text in (a.verb, '*') and r.oid = any (p.polroles))`,
  "no application's policy is open to everybody or to everything": `
    select p.tablename || ' ' || p.policyname from pg_policies p where p.schemaname = 'public'
      and (p.roles && array['public']::name[] or (not p.roles = array['causeway_guard']::name[]
        and (coalesce(p.qual, 'app.') not like '%app.%' or coalesce(p.with_check, 'app.') not like '%app.%')))`,
  "a policy asks once a statement, not once a row": `
    select p.tablename || ' ' || p.policyname from pg_policies p where p.schemaname = 'public'
      and regexp_replace(coalesce(p.qual, '') || ' ' || coalesce(p.with_check, ''), 'SELECT (\\()?app\\.|app\\.agency\\(\\)', '', 'g') ~ 'app\\.\\w+\\('`,
  "a tenant's primary key begins with the organisation": `
    select t.name from (${tables}) t where t.name <> all (:globalTables) and not exists (
      select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
      where i.indrelid = t.oid and i.indisprimary and a.attname = 'organisation_id')`,
  "a tenant's unique index begins with the organisation": `
    select i.indexrelid::regclass::text from (${tables}) t join pg_index i on i.indrelid = t.oid and i.indisunique
      left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where t.name <> all (:globalTables) and a.attname is distinct from 'organisation_id'
      and i.indexrelid::regclass::text <> all (:otherUniques)`,
  "a key between tenants' tables carries the organisation on both sides": `
    select k.conname from pg_constraint k
      join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid
      join pg_attribute ca on ca.attrelid = k.conrelid and ca.attnum = k.conkey[1]
      join pg_attribute fa on fa.attrelid = k.confrelid and fa.attnum = k.confkey[1]
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace and c.relname <> all (:globalTables)
      and f.relname not in ('person', 'staff', 'audit_anchor')
      and not (ca.attname = 'organisation_id' and fa.attname in ('organisation_id', 'id') and (fa.attname = 'organisation_id' or f.relname = 'organisation'))`,
  "nobody may truncate, reference or add triggers, and nobody at all is public": `
    select g.grantee || ' ' || g.privilege_type || ' ' || g.table_schema || '.' || g.table_name
    from information_schema.role_table_grants g
    where g.table_schema in ('public', 'app', 'app_private', 'limits', 'pgboss')
      and (g.grantee = 'PUBLIC' or (g.grantee <> 'causeway_owner' and g.privilege_type in ('TRUNCATE', 'REFERENCES', 'TRIGGER')))`,
  "rows are deleted only where it is written down": `
    select g.grantee || ' ' || g.table_name from information_schema.role_table_grants g
    where g.table_schema = 'public' and g.privilege_type = 'DELETE' and g.grantee <> 'causeway_owner'
      and g.grantee || ' ' || g.table_name <> all (:deletable)`,
  "audit entries are added by the guard alone and changed by nobody": `
    select distinct r.rolname || ' ' || v || ' ' || t from pg_roles r, unnest(array['INSERT', 'UPDATE', 'DELETE']) v,
      unnest(array['audit_entry', 'audit_head']) t
    where r.rolname = any (:ourRoles) and has_table_privilege(r.oid, t, v)
      and not (r.rolname = 'causeway_guard' and (v = 'INSERT' or (v = 'UPDATE' and t = 'audit_head')))`,
  "the private schema is closed to applications": `
    select r.rolname || ' ' || s from pg_roles r, unnest(array['app_private']) s
    where r.rolname = any (:appRoles) and has_schema_privilege(r.oid, s, 'USAGE')`,
  "applications make nothing": `
    select r.rolname || ' creates in ' || n.nspname from pg_roles r, pg_namespace n
    where r.rolname = any (:appRoles) and n.nspname not like 'pg\\_%' and has_schema_privilege(r.oid, n.oid, 'CREATE')
    union all
    select r.rolname || ' makes temporary tables' from pg_roles r
    where r.rolname = any (:appRoles) and has_database_privilege(r.oid, current_database(), 'TEMPORARY')`,
  "applications' roles are without powers": `
    select r.rolname from pg_roles r where r.rolname = any (:ourRoles)
      and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb or r.rolreplication
        or exists (select from pg_auth_members m where m.member = r.oid)
        or (r.rolname = any (:appRoles) and exists (select from pg_class c where c.relowner = r.oid))
        or (r.rolname = 'causeway_guard' and r.rolcanlogin))`,
  "a definer function belongs to the guard, pins its search path and is not public": `
    select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('public', 'app', 'app_private') and p.prosecdef
      and ((p.proowner <> 'causeway_guard'::regrole and p.oid::regprocedure::text <> all (:ownersFunctions)) or not coalesce(array_to_string(p.proconfig, ',') like '%search_path=pg_catalog%', false)
        or has_function_privilege('public', p.oid, 'EXECUTE'))`,
  "a view asks with its reader's rights, and nothing is materialised": `
    select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace
      and (c.relkind = 'm' or (c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions), false)))`,
  "no schema is unknown": `
    select nspname from pg_namespace where nspname !~ '^pg_' and nspname not in
      ('information_schema', 'public', 'app', 'app_private', 'limits', 'pgboss')`,
  "status is text and money is whole cents": `
    select a.attrelid::regclass || '.' || a.attname from (${tables}) t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0
      join pg_type y on y.oid = a.atttypid where y.typtype = 'e' or y.typname in ('numeric', 'float4', 'float8', 'money')`,
};

/** Everything that breaks a rule, as "rule: what". Empty is right. */
export async function catalogueFaults(owner: pg.Pool): Promise<string[]> {
  const faults: string[] = [];
  for (const [rule, template] of Object.entries(rules)) {
    const sql = template.replace(/:(\w+)\b(?<!::\w+)/g, (whole, name: string) =>
      lists[name] ? arrayOf(lists[name]) : whole,
    );
    const { rows } = await owner.query<[string]>({ text: sql, rowMode: "array" });
    faults.push(...rows.map(([what]) => `${rule}: ${what}`));
  }
  return faults.sort();
}

/** The tables that a person's organisation decides about, for the attacks. */
export async function tenantTables(owner: pg.Pool): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(`select name from (${tables}) t order by name`);
  return rows.map((row) => row.name).filter((name) => !globalTables.includes(name));
}

function arrayOf(names: string[]): string {
  return `array[${names.map((name) => `'${name}'`).join(", ")}]::text[]`;
}
