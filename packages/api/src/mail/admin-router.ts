import { countEmailStates, listEmailLog } from "@causeway/db/email-log";
import { withActor } from "@causeway/db/with-actor";
import { emailStates, resendReasons } from "@causeway/rules/vocabulary";
import { z } from "zod";
import { router, staffProcedure } from "../trpc.ts";
import { resendMail, showMail } from "./resend-mail.ts";

const text = z.string().trim().max(120).optional();
const day = z.iso.date().optional();
const mail = z.object({ organisationId: z.uuid(), id: z.uuid() });

/** Every mail of the installation with what became of it; not what it said. */
export const mailRouter = router({
  list: staffProcedure("mail.read")
    .input(
      z.object({
        ...{ template: text, search: text, domain: text, caseReference: text, from: day, to: day },
        ...{ state: z.enum(emailStates).optional(), cursor: z.string().max(300).optional() },
      }),
    )
    .query(({ ctx, input: { state, cursor, ...filter } }) =>
      withActor(ctx.db, ctx.actor, async (tx) => ({
        ...(await listEmailLog(tx, { ...filter, states: state && [state], cursor })),
        counts: await countEmailStates(tx, filter),
      })),
    ),
  show: staffProcedure("mail.read")
    .input(mail)
    .query(({ ctx, input }) => showMail(ctx, input)),
  resend: staffProcedure("mail.read")
    .input(mail.extend({ nextId: z.uuid(), reason: z.enum(resendReasons) }))
    .mutation(({ ctx, input }) => resendMail(ctx, input)),
});
