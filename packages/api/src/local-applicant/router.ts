import { requireLocalApplicant } from "@causeway/db/local-applicant";
import { z } from "zod";
import { answersInput } from "../organisation/answers-input.ts";
import { showRow } from "../sponsorship-case/show-row.ts";
import { organisationProcedure, router } from "../trpc.ts";
import { addApplicant, removeApplicant, saveApplicant } from "./save-applicant.ts";

const inCase = z.object({ caseId: z.uuid() });
const one = z.object({ caseId: z.uuid(), applicantId: z.uuid() });
const change = z.object({ baseVersion: z.number().int().min(0), answers: answersInput });

/** The ledger of local applicants. */
export const localApplicantRouter = router({
  edit: organisationProcedure("case.read")
    .input(one)
    .query(({ ctx, input }) =>
      showRow(ctx, { caseId: input.caseId, section: "localApplicant", id: input.applicantId }, (tx, key) =>
        requireLocalApplicant(tx, { ...key, applicantId: input.applicantId }),
      ),
    ),
  add: organisationProcedure("case.edit")
    .input(inCase.extend({ answers: answersInput }))
    .mutation(({ ctx, input }) => addApplicant(ctx, input)),
  save: organisationProcedure("case.edit")
    .input(one.extend(change.shape))
    .mutation(({ ctx, input }) => saveApplicant(ctx, input)),
  remove: organisationProcedure("case.edit")
    .input(one)
    .mutation(({ ctx, input }) => removeApplicant(ctx, input)),
});
