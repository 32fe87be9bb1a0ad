import { withActor } from "@causeway/db/with-actor";
import { candidateSectionIds } from "@causeway/rules/candidate-form/schema";
import { casePages } from "@causeway/rules/review/presence";
import { findingResults, raisableFacts, raisedBases, reviewQuestions } from "@causeway/rules/review/reviewed";
import { holdReasons } from "@causeway/rules/sponsorship-case/hold";
import { queueFilterSchema } from "@causeway/rules/sponsorship-case/list-filter";
import { z } from "zod";
import { verifyCase } from "../audit/verify-case.ts";
import { verifiedPlaceSchema } from "../audit/verify-trail.ts";
import { showCopyToReviewer } from "../mail/show-mail-copy.ts";
import { inCase, reviewerProcedure, router, staffProcedure } from "../trpc.ts";
import { claimCase } from "./claim-case.ts";
import { handOverCase, showHandOver } from "./hand-over.ts";
import { holdCase, resumeCase } from "./hold-case.ts";
import { lowerRaisedFact, makeFinding, raiseFact } from "./judge-case.ts";
import { listQueue } from "./list-queue.ts";
import { lookOn } from "./look-on.ts";
import { openForApproval } from "./open-for-approval.ts";
import { findCases } from "./queue-people.ts";
import { releaseCase } from "./release-case.ts";
import { revealNumber } from "./reveal-number.ts";
import { showAnswers } from "./show-answers.ts";
import { showCandidate } from "./show-candidate.ts";
import { showEntry } from "./show-entry.ts";
import { showFindings } from "./show-findings.ts";
import { showReview } from "./show-review.ts";
import { showTimeline } from "./show-timeline.ts";
import { takeOverCase } from "./take-over-case.ts";
import { writeNote } from "./write-note.ts";

const cursor = z.string().max(300).optional();

/** The agency's work: the queue, taking a case, and reading it. */
export const reviewRouter = router({
  queue: staffProcedure("queue.read")
    .input(queueFilterSchema.extend({ cursor, withChoices: z.boolean().optional() }))
    .query(({ ctx, input }) => listQueue(ctx, input)),
  find: staffProcedure("queue.read")
    .input(z.object({ reference: z.string().trim().min(1).max(40) }))
    .query(({ ctx, input }) => findCases(ctx, input)),
  entry: staffProcedure("queue.read")
    .input(inCase)
    .query(({ ctx, input }) => showEntry(ctx, input)),
  claim: staffProcedure("case.claim")
    .input(inCase)
    .mutation(({ ctx, input }) => claimCase(ctx, input)),
  openForApproval: staffProcedure("decision.approve")
    .input(inCase)
    .mutation(({ ctx, input }) => openForApproval(ctx, input)),
  takeOver: staffProcedure("case.claim")
    .input(inCase)
    .mutation(({ ctx, input }) => takeOverCase(ctx, input)),
  holding: reviewerProcedure("case.review").query(({ ctx }) => showHandOver(ctx)),
  handOver: reviewerProcedure("case.review")
    .input(z.object({ to: z.uuid() }))
    .mutation(({ ctx, input }) => handOverCase(ctx, input)),
  hold: reviewerProcedure("case.review")
    .input(z.object({ reason: z.enum(holdReasons), note: z.string().trim().min(1).max(2000) }))
    .mutation(({ ctx, input }) => holdCase(ctx, input)),
  resume: reviewerProcedure("case.review").mutation(({ ctx }) => resumeCase(ctx)),
  release: reviewerProcedure("case.review").mutation(({ ctx }) => releaseCase(ctx)),
  show: reviewerProcedure("case.review").query(({ ctx }) => showReview(ctx)),
  lookOn: reviewerProcedure("case.review")
    .input(z.object({ page: z.enum(casePages), since: z.date().optional() }))
    .mutation(({ ctx, input }) => lookOn(ctx, input)),
  answers: reviewerProcedure("case.review").query(({ ctx }) => showAnswers(ctx)),
  candidate: reviewerProcedure("case.review").query(({ ctx }) => showCandidate(ctx)),
  reveal: reviewerProcedure("identity.reveal", { stepUp: "always" })
    .input(
      z.object({
        section: z.enum(candidateSectionIds),
        field: z.string().max(60),
        reason: z.string().max(500),
      }),
    )
    .mutation(({ ctx, input }) => revealNumber(ctx, input)),
  findings: reviewerProcedure("case.review").query(({ ctx }) => showFindings(ctx)),
  raiseFact: reviewerProcedure("case.judge")
    .input(
      z.object({
        path: z.enum(raisableFacts),
        basis: z.enum(raisedBases),
        evidenceId: z.uuid().nullable(),
        note: z.string().max(2000),
      }),
    )
    .mutation(({ ctx, input }) => raiseFact(ctx, input)),
  lowerFact: reviewerProcedure("case.judge")
    .input(z.object({ path: z.enum(raisableFacts) }))
    .mutation(({ ctx, input }) => lowerRaisedFact(ctx, input)),
  makeFinding: reviewerProcedure("case.judge")
    .input(
      z.object({
        question: z.enum(reviewQuestions),
        finding: z.enum(findingResults),
        reason: z.string().max(4000),
      }),
    )
    .mutation(({ ctx, input }) => makeFinding(ctx, input)),
  /** What a mail of the case said. */
  mailCopy: reviewerProcedure("case.review")
    .input(z.object({ id: z.uuid() }))
    .query(({ ctx, input }) => showCopyToReviewer(ctx, input)),
  timeline: reviewerProcedure("case.review")
    .input(z.object({ cursor }))
    .query(({ ctx, input }) => showTimeline(ctx, input)),
  /** Whether the chain that the case's entries stand in holds, and how far it is anchored. */
  verify: reviewerProcedure("case.review")
    .input(z.object({ after: verifiedPlaceSchema }))
    .query(({ ctx, input }) => withActor(ctx.db, ctx.actor, (tx) => verifyCase(tx, ctx.actor, input.after))),
  writeNote: reviewerProcedure("case.review")
    .input(z.object({ body: z.string().trim().min(1).max(4000) }))
    .mutation(({ ctx, input }) => writeNote(ctx, input)),
});
