import { closeDatabase, openAs } from "@causeway/db/client";
import { databaseSecrets } from "@causeway/db/secrets";
import type { StaffActor } from "@causeway/rules/actor";
import { createAdminCaller } from "../src/admin-router.ts";
import type { Context } from "../src/context.ts";
import { runRetention } from "../src/retention/run-retention.ts";
import type { Stack } from "./journey.ts";
import { contextOf } from "./people.ts";

/**
 * Three cases ended more than two years ago: one is due, one has been erased by two people, one is under legal hold. Last
 * night's job has found them and carried the erasure out.
 */
export async function ageEndedCases(stack: Stack, url: string, now: Date): Promise<void> {
  const { rows } = await stack.owner.query<Key & { place: number }>(
    `update sponsorship_case s set closed_at = $1::timestamptz - interval '26 months' from (
       select c.id, row_number() over (order by o.name_en, c.reference)::int as place
       from sponsorship_case c join organisation o on o.id = c.organisation_id
         join candidate d on d.organisation_id = c.organisation_id and d.case_id = c.id
       where c.status in ('withdrawn', 'declined') and c.closed_at > $1::timestamptz - interval '3 months') ended
     where s.id = ended.id and ended.place <= 3
     returning s.organisation_id as "organisationId", s.id as "caseId", ended.place`,
    [now],
  );
  const at = (place: number) => rows.find((row) => row.place === place);
  const [first, second] = await administrators(stack, now);
  const [gone, held] = [at(2), at(3)];
  if (first && second && gone && held) {
    const reason = "The employer announced a claim about this post.";
    await first.placeHold({ ...keyOf(held), reason });
    await first.propose({
      ...{ ...keyOf(gone), scope: "case", grounds: "due" },
      reason: "Two years have passed, and nothing is pending.",
    });
    const [proposed] = await second.erasures();
    if (proposed) await second.confirm({ organisationId: gone.organisationId, erasureId: proposed.id });
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

type Key = { organisationId: string; caseId: string };

function keyOf({ organisationId, caseId }: Key): Key {
  return { organisationId, caseId };
}

/** What the administrators may do about retention, in the order in which they were hired. */
async function administrators(stack: Stack, now: Date) {
  const { rows } = await stack.owner.query<{ personId: string; email: string; name: string }>(
    `select p.id as "personId", p.email, p.name from staff s join person p on p.id = s.person_id
     where 'administrator' = any (s.roles) order by s.created_at, p.id limit 2`,
  );
  return rows.map((person) => {
    const actor: StaffActor = { kind: "staff", personId: person.personId, roles: ["administrator"] };
    const context = contextOf(stack.admin, { now }, actor, { ...person, locale: "en" });
    return createAdminCaller(context as Context).retention;
  });
}
