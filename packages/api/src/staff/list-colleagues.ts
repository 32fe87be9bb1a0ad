import { listFactorCounts } from "@causeway/db/second-factor";
import { listOpenResets } from "@causeway/db/second-factor-reset";
import { listStaff } from "@causeway/db/staff";
import { withActor } from "@causeway/db/with-actor";
import type { StaffContext } from "../context.ts";

/** The staff of today, how each can prove herself, and which lost factors wait for a second administrator. */
export async function listColleagues(ctx: StaffContext) {
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const staff = (await listStaff(tx)).filter((one) => one.endedAt === null);
    const counts = await listFactorCounts(
      tx,
      staff.map((one) => one.personId),
    );
    const resets = await listOpenResets(tx, ctx.now());
    return {
      staff: staff.map((one) => {
        const own = counts.find(({ personId }) => personId === one.personId);
        return {
          ...one,
          factors: { passkeys: own?.passkeys ?? 0, totp: own?.totp ?? false },
          reset: resets.find(({ personId }) => personId === one.personId) ?? null,
        };
      }),
      ownPersonId: ctx.actor.personId,
    };
  });
}
