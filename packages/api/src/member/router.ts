import { listMemberInvitations } from "@causeway/db/member-invitation";
import { listMembers } from "@causeway/db/membership";
import { withActor } from "@causeway/db/with-actor";
import { locales, memberRoles } from "@causeway/rules/actor";
import { may } from "@causeway/rules/permissions";
import { z } from "zod";
import { organisationProcedure, personProcedure, publicProcedure, router } from "../trpc.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { changeRole } from "./change-role.ts";
import { inviteMember } from "./invite-member.ts";
import { removeMember } from "./remove-member.ts";
import { resendInvitation } from "./resend-invitation.ts";
import { revokeInvitation } from "./revoke-invitation.ts";
import { showInvitation } from "./show-invitation.ts";
import { startFromInvitation } from "./start-from-invitation.ts";

const role = z.enum(memberRoles);
const byToken = z.object({ token: z.string().max(200) });
const membershipId = z.uuid();
const invitationId = z.object({ invitationId: z.uuid() });

/** Who belongs to an organisation, and how others come to. */
export const memberRouter = router({
  list: organisationProcedure("member.read").query(({ ctx }) =>
    withActor(ctx.db, ctx.actor, async (tx) => {
      const mayManage = may(ctx.actor, "member.manage");
      const members = await listMembers(tx, ctx.actor.organisationId);
      const invitations = mayManage ? await listMemberInvitations(tx, ctx.actor.organisationId) : [];
      return { members, invitations, mayManage, ownPersonId: ctx.actor.personId };
    }),
  ),
  invite: organisationProcedure("member.manage")
    .input(z.object({ email: z.string().max(300), role, locale: z.enum(locales) }))
    .mutation(({ ctx, input }) => inviteMember(ctx, input)),
  resendInvitation: organisationProcedure("member.manage")
    .input(invitationId)
    .mutation(({ ctx, input }) => resendInvitation(ctx, input)),
  revokeInvitation: organisationProcedure("member.manage")
    .input(invitationId)
    .mutation(({ ctx, input }) => revokeInvitation(ctx, input)),
  changeRole: organisationProcedure("member.manage")
    .input(z.object({ membershipId, role }))
    .mutation(({ ctx, input }) => changeRole(ctx, input)),
  remove: organisationProcedure("member.manage")
    .input(z.object({ membershipId }))
    .mutation(({ ctx, input }) => removeMember(ctx, input)),
  showInvitation: publicProcedure()
    .input(byToken)
    .query(({ ctx, input }) => showInvitation(ctx, input)),
  startFromInvitation: publicProcedure()
    .input(byToken)
    .mutation(({ ctx, input }) => startFromInvitation(ctx, input)),
  acceptInvitation: personProcedure()
    .input(byToken.extend({ personName: z.string().max(120) }))
    .mutation(({ ctx, input }) => acceptInvitation(ctx, input)),
});
