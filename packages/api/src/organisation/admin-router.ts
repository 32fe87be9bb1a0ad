import { listMemberInvitations } from "@causeway/db/member-invitation";
import { listMembers } from "@causeway/db/membership";
import { listEmployers, requireOrganisation } from "@causeway/db/organisation";
import { withActor } from "@causeway/db/with-actor";
import { locales } from "@causeway/rules/actor";
import { z } from "zod";
import { resendInvitation } from "../member/resend-invitation.ts";
import { revokeInvitation } from "../member/revoke-invitation.ts";
import { router, staffInOrganisationProcedure, staffProcedure } from "../trpc.ts";
import { inviteOrganisation } from "./invite-organisation.ts";

const name = z.string().trim().max(200);
const invitationId = z.object({ invitationId: z.uuid() });

/** The agency's side of its clients: who they are, inviting them. */
export const organisationAdminRouter = router({
  list: staffProcedure("organisation.administer").query(({ ctx }) =>
    withActor(ctx.db, ctx.actor, (tx) => listEmployers(tx)),
  ),
  invite: staffProcedure("organisation.administer")
    .input(z.object({ nameEn: name, nameZh: name, ownerEmail: z.string().max(300), locale: z.enum(locales) }))
    .mutation(({ ctx, input }) => inviteOrganisation(ctx, input)),
  show: staffInOrganisationProcedure("organisation.administer").query(({ ctx }) =>
    withActor(ctx.db, ctx.actor, async (tx) => ({
      organisation: await requireOrganisation(tx, ctx.actor.organisationId),
      members: await listMembers(tx, ctx.actor.organisationId),
      invitations: await listMemberInvitations(tx, ctx.actor.organisationId),
    })),
  ),
  resendInvitation: staffInOrganisationProcedure("organisation.administer")
    .input(invitationId)
    .mutation(({ ctx, input }) => resendInvitation(ctx, input)),
  revokeInvitation: staffInOrganisationProcedure("organisation.administer")
    .input(invitationId)
    .mutation(({ ctx, input }) => revokeInvitation(ctx, input)),
});
