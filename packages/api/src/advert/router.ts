import { createAdvert, deleteAdvert, requireAdvert, saveAdvert } from "@causeway/db/advert";
import { advertSection } from "@causeway/rules/advert/schema";
import { z } from "zod";
import { answersInput } from "../organisation/answers-input.ts";
import { caseRows } from "../sponsorship-case/case-rows.ts";
import { organisationProcedure, router } from "../trpc.ts";

const inCase = z.object({ caseId: z.uuid() });
const one = z.object({ caseId: z.uuid(), advertId: z.uuid() });
const change = z.object({ baseVersion: z.number().int().min(0), answers: answersInput });

const adverts = caseRows({
  name: "advert",
  section: advertSection,
  require: (tx, key, advertId) => requireAdvert(tx, { ...key, advertId }),
  create: (tx, key, advertId, draft, at) => createAdvert(tx, { ...key, advertId }, draft, at),
  save: (tx, key, advertId, typed, at) => saveAdvert(tx, { ...key, advertId }, advertSection, typed, at),
  remove: (tx, key, advertId, at) => deleteAdvert(tx, { ...key, advertId }, at),
});

/** Adverts of a case. */
export const advertRouter = router({
  edit: organisationProcedure("case.read")
    .input(one)
    .query(({ ctx, input }) => adverts.show(ctx, { caseId: input.caseId, id: input.advertId })),
  add: organisationProcedure("case.edit")
    .input(inCase.extend({ answers: answersInput }))
    .mutation(async ({ ctx, input }) => ({ advertId: await adverts.add(ctx, input) })),
  save: organisationProcedure("case.edit")
    .input(one.extend(change.shape))
    .mutation(({ ctx, input }) => adverts.save(ctx, { ...input, id: input.advertId })),
  remove: organisationProcedure("case.edit")
    .input(one)
    .mutation(({ ctx, input }) => adverts.remove(ctx, { caseId: input.caseId, id: input.advertId })),
});
