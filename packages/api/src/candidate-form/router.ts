import { guardianCapacities } from "@causeway/rules/candidate-form/guardian";
import {
  type CandidateSectionId,
  candidateSectionIds,
  consentKinds,
} from "@causeway/rules/candidate-form/schema";
import { type ReadField, readFieldNames } from "@causeway/rules/travel-document/reading";
import { z } from "zod";
import { answersInput } from "../organisation/answers-input.ts";
import { dismissReading, showReading, useReading } from "../travel-document/own-reading.ts";
import { candidateProcedure, personProcedure, router } from "../trpc.ts";
import { keepNotes, sendAnswers, showRequests } from "./answer-requests.ts";
import { beginAddressChange, confirmAddressChange, showAddress } from "./change-address.ts";
import { giveConsents, showConsents, takeBackConsent } from "./consents.ts";
import { exportData } from "./export-data.ts";
import { giveGuardianConsent, showGuardianConsents, takeBackGuardianConsent } from "./guardian-consents.ts";
import { saveSection } from "./save-section.ts";
import { showConsentLetter } from "./show-consent-letter.ts";
import { showDocuments } from "./show-documents.ts";
import { listForms, showOverview } from "./show-overview.ts";
import { askForErasure, showKeeping, showOwnData } from "./show-own-data.ts";
import { showSection } from "./show-section.ts";
import { showSigning, signForm } from "./sign-form.ts";
import { showWithdrawal, withdrawFromCase } from "./withdraw-from-case.ts";

const section = z.enum(candidateSectionIds as [CandidateSectionId, ...CandidateSectionId[]]);
const kind = z.enum(consentKinds);
const difference = z.object({
  evidenceId: z.uuid(),
  field: z.enum(readFieldNames as [ReadField, ...ReadField[]]),
});
const declaration = z.object({
  agreed: z.boolean(),
  name: z.string().max(200),
  drawn: z.string().max(50_000).default(""),
});
const notes = z.record(z.uuid(), z.string().max(4000));

/** The candidate's own form. Every procedure acts on the case that the address names, as herself. */
export const candidateFormRouter = router({
  mine: personProcedure().query(({ ctx }) => listForms(ctx)),
  overview: candidateProcedure().query(({ ctx }) => showOverview(ctx)),
  consents: candidateProcedure().query(({ ctx }) => showConsents(ctx)),
  giveConsents: candidateProcedure()
    .input(z.object({ kinds: z.array(kind).max(4) }))
    .mutation(({ ctx, input }) => giveConsents(ctx, input)),
  withdrawConsent: candidateProcedure()
    .input(z.object({ kind }))
    .mutation(({ ctx, input }) => takeBackConsent(ctx, input)),
  guardians: candidateProcedure().query(({ ctx }) => showGuardianConsents(ctx)),
  giveGuardianConsent: candidateProcedure()
    .input(
      z.object({
        childId: z.string().max(60),
        capacity: z.enum(guardianCapacities).nullable(),
        name: z.string().max(200),
        agreed: z.boolean(),
      }),
    )
    .mutation(({ ctx, input }) => giveGuardianConsent(ctx, input)),
  withdrawGuardianConsent: candidateProcedure()
    .input(z.object({ childId: z.string().max(60) }))
    .mutation(({ ctx, input }) => takeBackGuardianConsent(ctx, input)),
  address: candidateProcedure().query(({ ctx }) => showAddress(ctx)),
  beginAddressChange: candidateProcedure()
    .input(z.object({ email: z.string().max(300) }))
    .mutation(({ ctx, input }) => beginAddressChange(ctx, input)),
  confirmAddressChange: candidateProcedure()
    .input(z.object({ code: z.string().max(50) }))
    .mutation(({ ctx, input }) => confirmAddressChange(ctx, input)),
  withdrawal: candidateProcedure().query(({ ctx }) => showWithdrawal(ctx)),
  withdraw: candidateProcedure()
    .input(z.object({ confirmed: z.boolean() }))
    .mutation(({ ctx, input }) => withdrawFromCase(ctx, input)),
  section: candidateProcedure()
    .input(z.object({ section }))
    .query(({ ctx, input }) => showSection(ctx, input)),
  saveSection: candidateProcedure()
    .input(z.object({ section, baseVersion: z.number().int().min(0), answers: answersInput }))
    .mutation(({ ctx, input }) => saveSection(ctx, input)),
  consentLetter: candidateProcedure().query(({ ctx }) => showConsentLetter(ctx)),
  documents: candidateProcedure().query(({ ctx }) => showDocuments(ctx)),
  reading: candidateProcedure().query(({ ctx }) => showReading(ctx)),
  useReading: candidateProcedure()
    .input(difference)
    .mutation(({ ctx, input }) => useReading(ctx, input)),
  dismissReading: candidateProcedure()
    .input(difference)
    .mutation(({ ctx, input }) => dismissReading(ctx, input)),
  signing: candidateProcedure().query(({ ctx }) => showSigning(ctx)),
  sign: candidateProcedure()
    .input(declaration)
    .mutation(({ ctx, input }) => signForm(ctx, input)),
  requests: candidateProcedure().query(({ ctx }) => showRequests(ctx)),
  keepNotes: candidateProcedure()
    .input(z.object({ notes }))
    .mutation(({ ctx, input }) => keepNotes(ctx, input)),
  sendAnswers: candidateProcedure()
    .input(declaration.extend({ notes }))
    .mutation(({ ctx, input }) => sendAnswers(ctx, input)),
  exportData: candidateProcedure().mutation(({ ctx }) => exportData(ctx)),
  keeping: candidateProcedure().query(({ ctx }) => showKeeping(ctx)),
  askForErasure: candidateProcedure().mutation(({ ctx }) => askForErasure(ctx)),
  ownData: candidateProcedure().mutation(({ ctx }) => showOwnData(ctx)),
});
