import { z } from "zod";
import { pendingStaffProcedure, personProcedure, publicProcedure, router } from "../trpc.ts";
import { askToEnrol, enrolPasskey, enrolTotp, offerTotp } from "./enrol.ts";
import { removeFactor, renewRecoveryCodes } from "./keep-factors.ts";
import { passByCode } from "./pass-by-code.ts";
import { askToPass, passByPasskey } from "./pass-by-passkey.ts";
import { showFactors, showPending } from "./show-factors.ts";
import { askToSignIn, signInByPasskey } from "./sign-in-by-passkey.ts";

const code = z.string().max(50);
const offer = z.string().max(400);
/** The browser's answer as JSON, which is how a form can carry it. */
const response = z.string().max(40_000);

/** What staff prove besides their mailbox. */
export const secondFactorRouter = router({
  askToSignIn: publicProcedure().mutation(({ ctx }) => askToSignIn(ctx)),
  signInByPasskey: publicProcedure()
    .input(z.object({ response }))
    .mutation(({ ctx, input }) => signInByPasskey(ctx, input)),
  pending: pendingStaffProcedure().query(({ ctx }) => showPending(ctx)),
  askToPass: pendingStaffProcedure().mutation(({ ctx }) => askToPass(ctx)),
  passByPasskey: pendingStaffProcedure()
    .input(z.object({ response }))
    .mutation(({ ctx, input }) => passByPasskey(ctx, input)),
  passByCode: pendingStaffProcedure()
    .input(z.object({ code }))
    .mutation(({ ctx, input }) => passByCode(ctx, input)),
  offerTotp: pendingStaffProcedure()
    .input(z.object({ offer: offer.optional() }))
    .query(({ ctx, input }) => offerTotp(ctx, input)),
  enrolTotp: pendingStaffProcedure()
    .input(z.object({ offer, code }))
    .mutation(({ ctx, input }) => enrolTotp(ctx, input)),
  askToEnrol: pendingStaffProcedure().mutation(({ ctx }) => askToEnrol(ctx)),
  enrolPasskey: pendingStaffProcedure()
    .input(z.object({ response, name: z.string().trim().min(1).max(80) }))
    .mutation(({ ctx, input }) => enrolPasskey(ctx, input)),
  show: personProcedure().query(({ ctx }) => showFactors(ctx)),
  removePasskey: personProcedure({ stepUp: "always" })
    .input(z.object({ passkeyId: z.uuid() }))
    .mutation(({ ctx, input }) => removeFactor(ctx, input)),
  removeTotp: personProcedure({ stepUp: "always" }).mutation(({ ctx }) =>
    removeFactor(ctx, { passkeyId: null }),
  ),
  renewRecoveryCodes: personProcedure({ stepUp: "always" }).mutation(({ ctx }) => renewRecoveryCodes(ctx)),
});
