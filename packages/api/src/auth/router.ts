import { z } from "zod";
import { publicProcedure, router } from "../trpc.ts";
import { signInByCode, signInByLink } from "./finish-sign-in.ts";

import { pendingSignIn, showSignInLink } from "./show-sign-in-link.ts";
import { signOut } from "./sign-out.ts";
import { startSignIn } from "./start-sign-in.ts";

const token = z.string().max(200);

/** Signing in and out. Cookies travel by the context, so that a session id is never part of an answer. */
export const authRouter = router({
  start: publicProcedure()
    .input(z.object({ email: z.string().max(300), returnTo: z.string().max(500).optional() }))
    .mutation(({ ctx, input }) => startSignIn(ctx, input)),
  pending: publicProcedure().query(({ ctx }) => pendingSignIn(ctx)),
  showLink: publicProcedure()
    .input(z.object({ token }))
    .query(({ ctx, input }) => showSignInLink(ctx, input)),
  finishByLink: publicProcedure()
    .input(z.object({ token }))
    .mutation(({ ctx, input }) => signInByLink(ctx, input)),
  finishByCode: publicProcedure()
    .input(z.object({ code: z.string().max(50) }))
    .mutation(({ ctx, input }) => signInByCode(ctx, input)),
  signOut: publicProcedure().mutation(({ ctx }) => signOut(ctx)),
});
