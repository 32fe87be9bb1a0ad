import { listStaff } from "@causeway/db/staff";
import { withActor } from "@causeway/db/with-actor";
import { locales, staffRoles } from "@causeway/rules/actor";
import { z } from "zod";
import { router, staffProcedure } from "../trpc.ts";
import { changeStaffRoles } from "./change-staff-roles.ts";
import { inviteStaff } from "./invite-staff.ts";

const roles = z.array(z.enum(staffRoles)).max(staffRoles.length);
const personId = z.uuid();

/** The agency's own people. */
export const staffRouter = router({
  list: staffProcedure("staff.administer").query(({ ctx }) =>
    withActor(ctx.db, ctx.actor, async (tx) => ({
      staff: (await listStaff(tx)).filter((one) => one.endedAt === null),
      ownPersonId: ctx.actor.personId,
    })),
  ),
  invite: staffProcedure("staff.administer")
    .input(
      z.object({
        name: z.string().trim().min(1).max(120),
        email: z.string().max(300),
        roles: roles.min(1),
        locale: z.enum(locales),
      }),
    )
    .mutation(({ ctx, input }) => inviteStaff(ctx, input)),
  changeRoles: staffProcedure("staff.administer")
    .input(z.object({ personId, roles: roles.min(1) }))
    .mutation(({ ctx, input }) => changeStaffRoles(ctx, input)),
  end: staffProcedure("staff.administer")
    .input(z.object({ personId }))
    .mutation(({ ctx, input }) => changeStaffRoles(ctx, { ...input, roles: [] })),
});
