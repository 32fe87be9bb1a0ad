import { newId } from "@causeway/db/ids";
import { registerOrganisation as writeOrganisation } from "@causeway/db/organisation";
import { savePersonName } from "@causeway/db/person";
import { withActor } from "@causeway/db/with-actor";
import { recordAudit } from "../audit/record-audit.ts";
import type { PersonContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { consumeAll } from "../rate-limit.ts";

export interface Registration {
  nameEn: string;
  nameZh: string;
  /** The person's own name. */
  personName: string;
}

/**
 * Somebody opens an account for the employer she speaks for, and becomes its first owner. Throws AppError
 * "person-is-staff" or "too-many-tries".
 */
export async function registerOrganisation(ctx: PersonContext, input: Registration) {
  if (ctx.session?.staffRoles.length) throw new AppError("person-is-staff");
  const { personId } = ctx.actor;
  await consumeAll(ctx, [["organisation-register:account", personId]]);
  const organisationId = newId();
  const name = { nameEn: input.nameEn.trim(), nameZh: input.nameZh.trim() };
  await withActor(ctx.db, ctx.actor, async (tx) => {
    await savePersonName(tx, { personId, name: input.personName.trim() });
    await writeOrganisation(tx, { id: organisationId, membershipId: newId(), ...name, now: ctx.now() });
    await recordAudit(ctx, tx, {
      organisationId,
      action: "organisation.registered",
      subject: { kind: "organisation", id: organisationId },
    });
  });
  return { organisationId };
}
