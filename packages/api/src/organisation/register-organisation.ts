import { newId } from "@causeway/db/ids";
import { registerOrganisation as writeOrganisation } from "@causeway/db/organisation";
import { listAffiliations, savePersonName } from "@causeway/db/person";
import { listRegistrationRecipients } from "@causeway/db/recipient";
import { type Tx, withActor } from "@causeway/db/with-actor";
import { agencyOrganisationId } from "@causeway/rules/agency";
import { recordAudit } from "../audit/record-audit.ts";
import { hongKongDay } from "../clock.ts";
import type { PersonContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { sendToEach } from "../mail/send-email.ts";
import { consumeAll } from "../rate-limit.ts";
import { organisationNameOf } from "./organisation-name.ts";

export interface Registration {
  nameEn: string;
  nameZh: string;
  /** The person's own name. */
  personName: string;
}

/**
 * Somebody opens an account for the employer she speaks for, and becomes its first owner. Sent again, by a second
 * press or from the page that the back button shows, it leads to the account she has: nobody could tell two of the
 * same name apart, nor take one away. Throws AppError "person-is-staff" or "too-many-tries".
 */
export async function registerOrganisation(ctx: PersonContext, input: Registration) {
  if (ctx.session?.staffRoles.length) throw new AppError("person-is-staff");
  const { personId } = ctx.actor;
  await consumeAll(ctx, [["organisation-register:account", personId]]);
  const name = { nameEn: input.nameEn.trim(), nameZh: input.nameZh.trim() };
  return withActor(ctx.db, ctx.actor, async (tx) => {
    // Locks her row, so that of two presses at once the second finds what the first has made.
    await savePersonName(tx, { personId, name: input.personName.trim() });
    const hers = await ownedBy(tx, name);
    if (hers) return { organisationId: hers };
    const organisationId = newId();
    await writeOrganisation(tx, { id: organisationId, membershipId: newId(), ...name, now: ctx.now() });
    await recordAudit(ctx, tx, {
      organisationId,
      action: "organisation.registered",
      subject: { kind: "organisation", id: organisationId },
    });
    await tellAgency(ctx, tx, { organisationId, ...name, registeredBy: input.personName.trim() });
    return { organisationId };
  });
}

async function ownedBy(tx: Tx, name: { nameEn: string; nameZh: string }): Promise<string | undefined> {
  const { memberships } = await listAffiliations(tx);
  const same = memberships.find(
    ({ role, nameEn, nameZh }) => role === "owner" && nameEn === name.nameEn && nameZh === name.nameZh,
  );
  return same?.organisationId;
}

type Registered = { organisationId: string; nameEn: string; nameZh: string; registeredBy: string };

/** Nobody at the agency has asked for this account: its administrators hear of it. */
async function tellAgency(ctx: PersonContext, tx: Tx, { organisationId, registeredBy, ...name }: Registered) {
  await sendToEach(tx, await listRegistrationRecipients(tx), (to) => ({
    organisationId: agencyOrganisationId,
    template: "organisation-registered",
    props: {
      organisationName: organisationNameOf(name, to.locale),
      registeredBy,
      registeredOn: hongKongDay(ctx.now()),
      link: { app: "admin", path: `/organisations/${organisationId}` },
    },
    to,
  }));
}
