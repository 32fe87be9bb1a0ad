import { locales } from "@causeway/rules/actor";
import { z } from "zod";
import { organisationProcedure, personProcedure, publicProcedure, router } from "../trpc.ts";
import { acceptByCode, acceptByLink } from "./accept-invitation.ts";
import { askAgain, startByCode } from "./ask-again.ts";
import { inviteCandidate } from "./invite-candidate.ts";
import { showInvitation } from "./open-invitation.ts";
import { refuseInvitation } from "./refuse-invitation.ts";
import { correctAddress, resendInvitation } from "./reissue-invitation.ts";
import { remindCandidate } from "./remind-candidate.ts";
import { revokeInvitation } from "./revoke-invitation.ts";
import { showCandidate } from "./show-candidate.ts";

const inCase = z.object({ caseId: z.uuid() });
const email = z.string().max(300);
const byToken = z.object({ token: z.string().max(200) });
const code = z.string().max(20);

/** How a candidate is asked for her part of a case, and how she arrives. */
export const candidateInvitationRouter = router({
  show: organisationProcedure("candidate.read")
    .input(inCase)
    .query(({ ctx, input }) => showCandidate(ctx, input)),
  create: organisationProcedure("candidate.invite")
    .input(inCase.extend({ email, name: z.string().max(120), locale: z.enum(locales) }))
    .mutation(({ ctx, input }) => inviteCandidate(ctx, input)),
  resend: organisationProcedure("candidate.invite")
    .input(inCase)
    .mutation(({ ctx, input }) => resendInvitation(ctx, input)),
  correctAddress: organisationProcedure("candidate.invite")
    .input(inCase.extend({ email }))
    .mutation(({ ctx, input }) => correctAddress(ctx, input)),
  remind: organisationProcedure("candidate.invite")
    .input(inCase)
    .mutation(({ ctx, input }) => remindCandidate(ctx, input)),
  revoke: organisationProcedure("candidate.invite")
    .input(inCase)
    .mutation(({ ctx, input }) => revokeInvitation(ctx, input)),

  open: publicProcedure()
    .input(byToken)
    .query(({ ctx, input }) => showInvitation(ctx, input)),
  accept: publicProcedure()
    .input(byToken)
    .mutation(({ ctx, input }) => acceptByLink(ctx, input)),
  askAgain: publicProcedure()
    .input(byToken)
    .mutation(({ ctx, input }) => askAgain(ctx, input)),
  refuse: publicProcedure()
    .input(byToken.extend({ rightEmail: email }))
    .mutation(({ ctx, input }) => refuseInvitation(ctx, input)),
  startByCode: publicProcedure()
    .input(z.object({ email, code }))
    .mutation(({ ctx, input }) => startByCode(ctx, input)),
  acceptByCode: personProcedure()
    .input(z.object({ code }))
    .mutation(({ ctx, input }) => acceptByCode(ctx, input)),
});
