import {
  createLocalApplicant,
  deleteLocalApplicant,
  requireLocalApplicant,
  saveLocalApplicant,
} from "@causeway/db/local-applicant";
import { localApplicantSection } from "@causeway/rules/local-applicant/schema";
import { z } from "zod";
import { answersInput } from "../organisation/answers-input.ts";
import { caseRows } from "../sponsorship-case/case-rows.ts";
import { organisationProcedure, router } from "../trpc.ts";

const inCase = z.object({ caseId: z.uuid() });
const one = z.object({ caseId: z.uuid(), applicantId: z.uuid() });
const change = z.object({ baseVersion: z.number().int().min(0), answers: answersInput });

const applicants = caseRows({
  name: "local-applicant",
  section: localApplicantSection,
  require: (tx, key, applicantId) => requireLocalApplicant(tx, { ...key, applicantId }),
  create: (tx, key, applicantId, draft, at) => createLocalApplicant(tx, { ...key, applicantId }, draft, at),
  save: (tx, key, applicantId, typed, at) =>
    saveLocalApplicant(tx, { ...key, applicantId }, localApplicantSection, typed, at),
  remove: (tx, key, applicantId, at) => deleteLocalApplicant(tx, { ...key, applicantId }, at),
});

/** The ledger of local applicants. */
export const localApplicantRouter = router({
  edit: organisationProcedure("case.read")
    .input(one)
    .query(({ ctx, input }) => applicants.show(ctx, { caseId: input.caseId, id: input.applicantId })),
  add: organisationProcedure("case.edit")
    .input(inCase.extend({ answers: answersInput }))
    .mutation(async ({ ctx, input }) => ({ applicantId: await applicants.add(ctx, input) })),
  save: organisationProcedure("case.edit")
    .input(one.extend(change.shape))
    .mutation(({ ctx, input }) => applicants.save(ctx, { ...input, id: input.applicantId })),
  remove: organisationProcedure("case.edit")
    .input(one)
    .mutation(({ ctx, input }) => applicants.remove(ctx, { caseId: input.caseId, id: input.applicantId })),
});
