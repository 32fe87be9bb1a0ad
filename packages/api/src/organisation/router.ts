import { requireOrganisation } from "@causeway/db/organisation";
import { withActor } from "@causeway/db/with-actor";
import { z } from "zod";
import { organisationProcedure, personProcedure, router } from "../trpc.ts";
import { answersInput } from "./answers-input.ts";
import { registerOrganisation } from "./register-organisation.ts";
import { saveProfile } from "./save-profile.ts";
import { showProfile } from "./show-profile.ts";

const name = z.string().trim().max(200);

/** The employer's side: opening an account, choosing one, the company profile. */
export const organisationRouter = router({
  /** Where the person belongs: organisations, and forms of her own. */
  mine: personProcedure().query(({ ctx }) => ({
    memberships: ctx.session?.memberships ?? [],
    candidacies: ctx.session?.candidacies ?? [],
  })),
  register: personProcedure()
    .input(z.object({ nameEn: name, nameZh: name, personName: z.string().trim().min(1).max(120) }))
    .mutation(({ ctx, input }) => registerOrganisation(ctx, input)),
  current: organisationProcedure("organisation.read").query(({ ctx }) =>
    withActor(ctx.db, ctx.actor, async (tx) => ({
      ...(await requireOrganisation(tx, ctx.actor.organisationId)),
      role: ctx.actor.role,
    })),
  ),
  profile: organisationProcedure("organisation.read").query(({ ctx }) => showProfile(ctx)),
  saveProfile: organisationProcedure("organisation.edit")
    .input(z.object({ baseVersion: z.number().int().min(0), answers: answersInput }))
    .mutation(({ ctx, input }) => saveProfile(ctx, input)),
});
