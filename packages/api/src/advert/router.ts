import { requireAdvert } from "@causeway/db/advert";
import { z } from "zod";
import { answersInput } from "../organisation/answers-input.ts";
import { showRow } from "../sponsorship-case/show-row.ts";
import { organisationProcedure, router } from "../trpc.ts";
import { addAdvert, removeAdvert, saveAdvert } from "./save-advert.ts";

const inCase = z.object({ caseId: z.uuid() });
const one = z.object({ caseId: z.uuid(), advertId: z.uuid() });
const change = z.object({ baseVersion: z.number().int().min(0), answers: answersInput });

/** Adverts of a case. */
export const advertRouter = router({
  edit: organisationProcedure("case.read")
    .input(one)
    .query(({ ctx, input }) =>
      showRow(ctx, { caseId: input.caseId, section: "advert", id: input.advertId }, (tx, key) =>
        requireAdvert(tx, { ...key, advertId: input.advertId }),
      ),
    ),
  add: organisationProcedure("case.edit")
    .input(inCase.extend({ answers: answersInput }))
    .mutation(({ ctx, input }) => addAdvert(ctx, input)),
  save: organisationProcedure("case.edit")
    .input(one.extend(change.shape))
    .mutation(({ ctx, input }) => saveAdvert(ctx, input)),
  remove: organisationProcedure("case.edit")
    .input(one)
    .mutation(({ ctx, input }) => removeAdvert(ctx, input)),
});
