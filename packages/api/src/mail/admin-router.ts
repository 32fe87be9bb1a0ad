import { liftSuppression } from "@causeway/db/address-suppression";
import { countEmailStates, listEmailLog, requeueEmail } from "@causeway/db/email-log";
import { withActor } from "@causeway/db/with-actor";
import { emailStates } from "@causeway/rules/vocabulary";
import { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import { AppError } from "../errors.ts";
import { router, staffProcedure } from "../trpc.ts";
import { addressHash } from "./address-hash.ts";

/** Every mail of the installation with what became of it; not what it said. */
export const mailRouter = router({
  list: staffProcedure("mail.read")
    .input(
      z.object({
        state: z.enum(emailStates).optional(),
        search: z.string().trim().max(120).optional(),
        cursor: z.string().max(300).optional(),
      }),
    )
    .query(({ ctx, input: { state, search, cursor } }) =>
      withActor(ctx.db, ctx.actor, async (tx) => ({
        ...(await listEmailLog(tx, { states: state && [state], search, cursor })),
        counts: await countEmailStates(tx),
      })),
    ),
  /** Tries a mail again that was given up. Throws "status-changed" when it is under way or arrived. */
  resend: staffProcedure("mail.read")
    .input(z.object({ organisationId: z.uuid(), id: z.uuid() }))
    .mutation(({ ctx, input }) =>
      withActor(ctx.db, ctx.actor, async (tx) => {
        const mail = await requeueEmail(tx, input);
        if (!mail) throw new AppError("status-changed");
        await liftSuppression(tx, {
          addressHash: addressHash(ctx.keys, mail.recipientEmail),
          because: "resent",
          at: ctx.now(),
        });
        await recordAudit(ctx, tx, {
          organisationId: input.organisationId,
          action: "mail.resent",
          subject: { kind: "email-message", id: input.id },
        });
      }),
    ),
});
