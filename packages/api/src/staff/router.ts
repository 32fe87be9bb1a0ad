import { locales, staffRoles } from "@causeway/rules/actor";
import { z } from "zod";
import {
  confirmFactorReset,
  requestFactorReset,
  withdrawFactorReset,
} from "../second-factor/reset-factors.ts";
import { router, staffProcedure } from "../trpc.ts";
import { changeStaffRoles } from "./change-staff-roles.ts";
import { inviteStaff } from "./invite-staff.ts";
import { listColleagues } from "./list-colleagues.ts";
import { countCases, passOnCases } from "./pass-on-cases.ts";

const roles = z.array(z.enum(staffRoles)).max(staffRoles.length);
const personId = z.uuid();

/** The agency's own people. */
export const staffRouter = router({
  list: staffProcedure("staff.administer").query(({ ctx }) => listColleagues(ctx)),
  invite: staffProcedure("staff.administer", { stepUp: "always" })
    .input(
      z.object({
        name: z.string().trim().min(1).max(120),
        email: z.string().max(300),
        roles: roles.min(1),
        locale: z.enum(locales),
      }),
    )
    .mutation(({ ctx, input }) => inviteStaff(ctx, input)),
  changeRoles: staffProcedure("staff.administer", { stepUp: "always" })
    .input(z.object({ personId, roles: roles.min(1) }))
    .mutation(({ ctx, input }) => changeStaffRoles(ctx, input)),
  cases: staffProcedure("staff.administer").query(({ ctx }) => countCases(ctx)),
  passOn: staffProcedure("staff.administer", { stepUp: "always" })
    .input(z.object({ personId, to: z.uuid().nullable() }))
    .mutation(({ ctx, input }) => passOnCases(ctx, input)),
  end: staffProcedure("staff.administer", { stepUp: "always" })
    .input(z.object({ personId, handTo: z.uuid().nullable().default(null) }))
    .mutation(({ ctx, input }) => changeStaffRoles(ctx, { ...input, roles: [] })),
  requestReset: staffProcedure("staff.administer", { stepUp: "always" })
    .input(z.object({ personId, reason: z.string().max(500) }))
    .mutation(({ ctx, input }) => requestFactorReset(ctx, input)),
  confirmReset: staffProcedure("staff.administer", { stepUp: "always" })
    .input(z.object({ resetId: z.uuid() }))
    .mutation(({ ctx, input }) => confirmFactorReset(ctx, input)),
  withdrawReset: staffProcedure("staff.administer", { stepUp: "always" })
    .input(z.object({ resetId: z.uuid() }))
    .mutation(({ ctx, input }) => withdrawFactorReset(ctx, input)),
});
