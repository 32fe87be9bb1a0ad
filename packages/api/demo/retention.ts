import { closeDatabase, openAs } from "@causeway/db/client";
import { databaseSecrets } from "@causeway/db/secrets";
import type { StaffActor } from "@causeway/rules/actor";
import { createAdminCaller } from "../src/admin-router.ts";
import type { Context } from "../src/context.ts";
import { runRetention } from "../src/retention/run-retention.ts";
import type { Stack } from "./journey.ts";
import { contextOf } from "./people.ts";

/** Two cases ended more than two years ago: one is due, the other is under legal hold. Last night's job has found both. */
export async function ageTwoCases(stack: Stack, url: string, now: Date): Promise<void> {
  const { rows: ended } = await stack.owner.query<{ organisationId: string; caseId: string }>(
    `update sponsorship_case set closed_at = $1::timestamptz - interval '26 months' where id in (
       select c.id from sponsorship_case c join organisation o on o.id = c.organisation_id
         join candidate d on d.organisation_id = c.organisation_id and d.case_id = c.id
       where c.status in ('withdrawn', 'declined') and c.closed_at > $1::timestamptz - interval '3 months'
       order by o.name_en, c.reference limit 2)
     returning organisation_id as "organisationId", id as "caseId"`,
    [now],
  );
  const { rows: staff } = await stack.owner.query<{ personId: string; email: string; name: string }>(
    `select p.id as "personId", p.email, p.name from staff s join person p on p.id = s.person_id
     where 'administrator' = any (s.roles) order by s.created_at, p.id limit 1`,
  );
  const [administrator] = staff;
  const held = ended.at(-1);
  if (administrator && held) {
    const actor: StaffActor = {
      kind: "staff",
      personId: administrator.personId,
      roles: ["administrator"],
    };
    const context = contextOf(stack.admin, { now }, actor, { ...administrator, locale: "en" });
    const reason = "The employer announced a claim about this post.";
    await createAdminCaller(context as Context).retention.placeHold({ ...held, reason });
  }
  const worker = await openAs("worker", url, databaseSecrets(stack.portal.env.CAUSEWAY_SECRET), {
    poolSize: 1,
  });
  const { storage, log } = stack.portal;
  try {
    await runRetention({ db: worker, storage, log, now: () => now });
  } finally {
    await closeDatabase(worker);
  }
}
