import { createHmac } from "node:crypto";
import pg from "pg";

/** One page of an organisation's cases by plain SQL through the policies: the least that the list can cost. */
export function plainList(url: string, contextKey: Buffer) {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  pool.on("error", () => {});
  return async (person: { organisationId: string; personId: string }) => {
    const until = Math.floor(Date.now() / 1000) + 300;
    const request = `v1|member|${person.personId}|${person.organisationId}|||${until}`;
    const signature = createHmac("sha256", contextKey).update(request).digest("hex");
    const client = await pool.connect();
    try {
      await client.query("begin");
      await client.query("select app.set_context($1, $2)", [request, signature]);
      const { rows } = await client.query<{ updatedAt: Date } & Record<string, string>>(
        `select id, reference, status, title, candidate_name as "candidateName", updated_at as "updatedAt"
         from sponsorship_case where organisation_id = $1 and archived_at is null
         order by updated_at desc, id desc limit 26`,
        [person.organisationId],
      );
      await client.query("commit");
      return rows.slice(0, 25).map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() }));
    } finally {
      client.release();
    }
  };
}
