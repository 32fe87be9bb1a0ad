import {
  type DeliveryChoices,
  listDeliveryChoices,
  requireDigestSchedule,
} from "@causeway/db/notification-setting";
import { requirePerson } from "@causeway/db/person";
import { withActor } from "@causeway/db/with-actor";
import { digestHours, digestWeekdays } from "@causeway/rules/notification/digest";
import {
  type Audience,
  choicesOf,
  choosableKinds,
  type Delivery,
  isDuty,
  type NotificationKindName,
} from "@causeway/rules/notification/kinds";
import type { PersonContext } from "../context.ts";

export type KindChoice = {
  kind: NotificationKindName;
  choices: readonly Delivery[];
  delivery: Delivery;
  /** Why it cannot be turned off: what it tells of is a duty of its reader. */
  duty: boolean;
};

/** How a person gets what may come later or not at all, when his digests come, and how mails address him. */
export async function showSettings(ctx: PersonContext) {
  const { personId } = ctx.actor;
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const person = await requirePerson(tx, personId);
    const chosen = await listDeliveryChoices(tx, personId);
    return {
      kinds: ownKinds(ctx).map((kind): KindChoice => {
        return { kind, choices: choicesOf(kind), delivery: deliveryOf(chosen, kind), duty: isDuty(kind) };
      }),
      schedule: await requireDigestSchedule(tx, personId),
      hours: digestHours,
      weekdays: digestWeekdays,
      email: person.email,
      locale: person.locale,
      phrase: person.phrase,
    };
  });
}

/** The kinds that reach a person where he belongs; somebody who belongs nowhere yet sees what he may meet. */
export function ownKinds(ctx: Pick<PersonContext, "app" | "session">): NotificationKindName[] {
  if (ctx.app === "admin") return choosableKinds(["agency"], ctx.session?.staffRoles);
  const places: Audience[] = [];
  if (ctx.session?.memberships.length !== 0) places.push("employer");
  if (ctx.session?.candidacies.length) places.push("candidate");
  return choosableKinds(places);
}

/** At once unless chosen otherwise; a choice that the kind no longer allows does not count. */
export function deliveryOf(chosen: DeliveryChoices, kind: string): Delivery {
  const delivery = chosen[kind];
  return delivery && choicesOf(kind).includes(delivery) ? delivery : "at-once";
}
