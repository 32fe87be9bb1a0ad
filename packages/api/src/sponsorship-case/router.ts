import { caseListFilterSchema } from "@causeway/rules/sponsorship-case/list-filter";
import { caseSectionIds } from "@causeway/rules/sponsorship-case/sections";
import { z } from "zod";
import { showCopyToMember } from "../mail/show-mail-copy.ts";
import { answersInput } from "../organisation/answers-input.ts";
import { remindCases } from "../reminder/remind-cases.ts";
import { organisationProcedure, router } from "../trpc.ts";
import { archiveCases } from "./archive-cases.ts";
import { showHead } from "./case-head.ts";
import { createCase } from "./create-case.ts";
import { exportCases } from "./export-cases.ts";
import { listCases } from "./list-cases.ts";
import { rehearseCase } from "./rehearse-case.ts";
import { saveSection } from "./save-section.ts";
import { showCase } from "./show-case.ts";
import { showSection } from "./show-section.ts";
import { showTimeline } from "./show-timeline.ts";
import { submitCase } from "./submit-case.ts";
import { withdrawCase } from "./withdraw-case.ts";

const inCase = z.object({ caseId: z.uuid() });
const section = z.enum(caseSectionIds);
const cursor = z.string().max(300).optional();
/** As many as a page can show. */
const caseIds = z.array(z.uuid()).min(1).max(25);
const name = z.string().trim().min(1).max(160);

/** The employer's cases, from the first word to the agency's door. */
export const sponsorshipCaseRouter = router({
  list: organisationProcedure("case.read")
    .input(caseListFilterSchema.extend({ cursor, withViews: z.boolean().optional() }))
    .query(({ ctx, input }) => listCases(ctx, input)),
  /** The list as filtered, for a file; it is recorded. */
  exportList: organisationProcedure("case.read")
    .input(caseListFilterSchema)
    .mutation(({ ctx, input }) => exportCases(ctx, input)),
  archive: organisationProcedure("case.edit")
    .input(z.object({ caseIds, archived: z.boolean() }))
    .mutation(({ ctx, input }) => archiveCases(ctx, input)),
  /** Reminds whoever owes something in the cases chosen. */
  remind: organisationProcedure("candidate.invite")
    .input(z.object({ caseIds }))
    .mutation(({ ctx, input }) => remindCases(ctx, input)),
  create: organisationProcedure("case.create")
    .input(z.object({ title: name, candidateName: name, from: z.uuid().optional() }))
    .mutation(({ ctx, input }) => createCase(ctx, input)),
  /** No more than every page of a case shows at its top. */
  head: organisationProcedure("case.read")
    .input(inCase)
    .query(({ ctx, input }) => showHead(ctx, input)),
  show: organisationProcedure("case.read")
    .input(inCase)
    .query(({ ctx, input }) => showCase(ctx, input)),
  section: organisationProcedure("case.read")
    .input(inCase.extend({ section }))
    .query(({ ctx, input }) => showSection(ctx, input)),
  saveSection: organisationProcedure("case.edit")
    .input(inCase.extend({ section, baseVersion: z.number().int().min(0), answers: answersInput }))
    .mutation(({ ctx, input }) => saveSection(ctx, input)),
  /** What a mail of the case to the organisation's own people said. */
  mailCopy: organisationProcedure("case.read")
    .input(z.object({ caseId: z.uuid(), id: z.uuid() }))
    .query(({ ctx, input }) => showCopyToMember(ctx, input)),
  timeline: organisationProcedure("case.read")
    .input(inCase.extend({ cursor }))
    .query(({ ctx, input }) => showTimeline(ctx, input)),
  rehearse: organisationProcedure("case.read")
    .input(inCase)
    .query(({ ctx, input }) => rehearseCase(ctx, input)),
  submit: organisationProcedure("case.submit")
    .input(inCase.extend({ confirmed: z.literal(true) }))
    .mutation(({ ctx, input }) => submitCase(ctx, input)),
  withdraw: organisationProcedure("case.withdraw")
    .input(inCase.extend({ reason: z.string().max(2000) }))
    .mutation(({ ctx, input }) => withdrawCase(ctx, input)),
});
