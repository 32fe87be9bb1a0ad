import type { Actor } from "@causeway/rules/actor";
import { may, type OrganisationPermission, type StaffPermission } from "@causeway/rules/permissions";
import { initTRPC } from "@trpc/server";
import { z } from "zod";
import type { Context } from "./context.ts";
import { AppError, toAppError } from "./errors.ts";
import { keepable } from "./keepable-text.ts";
import { observed } from "./observe.ts";
import { requireFreshProof } from "./second-factor/fresh-proof.ts";
import { wireFormat } from "./wire-format.ts";

/**
 * What a procedure asks of the second factor beyond its having been passed: nothing; a proof of the last minutes; or one
 * only where the paper turns out to be an identity document, which the use-case then asks for (its types insist on it).
 */
export type StepUp = "never" | "always" | "identity-documents";
export type Meta = { stepUp?: StepUp };

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({
    transformer: wireFormat,
    errorFormatter({ shape, error }) {
      const { reason, details } = toAppError(error);
      const { code, httpStatus, path } = shape.data;
      // The message and the stack of an unexpected error can carry a row's values: neither leaves the server.
      return { ...shape, message: reason, data: { code, httpStatus, path, reason, details } };
    },
  });

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

const procedure = t.procedure.use(async ({ ctx, path, next, getRawInput }) => {
  const result = await observed(
    ctx,
    path,
    () => next({ getRawInput: async () => keepable(await getRawInput()) }),
    (one) => (one.ok ? "ok" : toAppError(one.error).reason),
  );
  if (result.ok) return result;
  const error = toAppError(result.error);
  if (error.reason === "internal")
    ctx.log.error({ requestId: ctx.requestId, path, error: error.cause }, "procedure failed");
  throw error;
});

/** Anybody: signing in, opening an invitation. */
export function publicProcedure() {
  return procedure;
}

/** Whoever is signed in, acting for himself alone: his sessions, his organisations, accepting an invitation. */
export function personProcedure({ stepUp = "never" }: { stepUp?: "never" | "always" } = {}) {
  return procedure.meta({ stepUp }).use(({ ctx, next }) => {
    const actor = { kind: "person" as const, personId: personOf(ctx.actor) };
    if (stepUp === "always") requireFreshProof(ctx);
    return next({ ctx: { actor } });
  });
}

/** Staff who have read their mail and may still owe their second factor: the only procedures open to them until then. */
export function pendingStaffProcedure() {
  return procedure.use(({ ctx, next }) => {
    const { session } = ctx;
    if (ctx.app !== "admin" || !session || session.staffRoles.length === 0)
      throw new AppError("not-signed-in");
    const actor = { kind: "person" as const, personId: session.personId };
    return next({ ctx: { session, actor } });
  });
}

/** A member of the organisation that the address names. A stranger is told that there is nothing here. */
export function organisationProcedure(permission: OrganisationPermission) {
  return procedure.use(({ ctx, next }) => {
    const { actor } = ctx;
    if (actor.kind !== "member") throw refusal(actor);
    if (!may(actor, permission)) throw new AppError("not-allowed");
    return next({ ctx: { actor } });
  });
}

/** The candidate of the case that the address names. */
export function candidateProcedure() {
  return procedure.use(({ ctx, next }) => {
    const { actor } = ctx;
    if (actor.kind !== "candidate") throw refusal(actor);
    return next({ ctx: { actor } });
  });
}

/** The agency's staff, outside any case. */
export function staffProcedure<Need extends StepUp = "never">(
  permission: StaffPermission,
  { stepUp }: { stepUp?: Need } = {},
) {
  return procedure.meta({ stepUp: stepUp ?? "never" }).use(({ ctx, next }) => {
    const { actor } = ctx;
    if (ctx.app !== "admin" || actor.kind !== "staff") throw refusal(actor);
    if (!may(actor, permission)) throw new AppError("not-allowed");
    if (stepUp === "always") requireFreshProof(ctx);
    return next({
      ctx: {
        stepUp: stepUp as Need,
        actor: { kind: actor.kind, personId: actor.personId, roles: actor.roles },
      },
    });
  });
}

/** Names the organisation that staff enter; the database asks for an administrator there. */
export const inOrganisation = z.object({ organisationId: z.uuid() });

/** Staff at the level of one organisation: its profile, its members, its mails. */
export function staffInOrganisationProcedure<Need extends StepUp = "never">(
  permission: StaffPermission,
  options: { stepUp?: Need } = {},
) {
  return staffProcedure(permission, options)
    .input(inOrganisation)
    .use(({ ctx, input, next }) =>
      next({ ctx: { actor: { ...ctx.actor, organisationId: input.organisationId } } }),
    );
}

/** Names the case that staff enter; the database verifies the assignment when the transaction begins. */
export const inCase = z.object({ organisationId: z.uuid(), caseId: z.uuid() });

/** Staff inside a case they are assigned to. Further input is added by `.input()`, which merges. */
export function reviewerProcedure<Need extends StepUp = "never">(
  permission: StaffPermission,
  options: { stepUp?: Need } = {},
) {
  return staffProcedure(permission, options)
    .input(inCase)
    .use(({ ctx, input, next }) =>
      next({
        ctx: { actor: { ...ctx.actor, organisationId: input.organisationId, caseId: input.caseId } },
      }),
    );
}

function personOf(actor: Actor): string {
  if (!("personId" in actor)) throw refusal(actor);
  return actor.personId;
}

function refusal(actor: Actor): AppError {
  return new AppError(actor.kind === "anonymous" ? "not-signed-in" : "not-found");
}
