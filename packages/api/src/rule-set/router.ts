import { z } from "zod";
import { router, staffProcedure } from "../trpc.ts";
import { importVersion } from "./import-version.ts";
import { exportTurned, listTurnedVerdicts } from "./list-turned.ts";
import { downloadList, downloadListTable, listRuleSets, listValues } from "./list-versions.ts";
import {
  askRuleSetWithdrawal,
  discardRuleSet,
  previewVersion,
  proposeRuleSet,
  publishRuleSet,
  withdrawRuleSet,
} from "./move-version.ts";
import { showVersion } from "./show-version.ts";

const inVersion = z.object({ versionId: z.uuid() });
const rule = z.string().max(80).optional();
/** More than ten times the Talent List. */
const mostText = 1_000_000;

/** What was typed is checked where the list is read, and named beside its faults. */
const typed = z.string().max(500);
const sentList = z.object({
  list: z.instanceof(Uint8Array).refine(({ byteLength }) => byteLength <= mostText),
  head: z.object({
    ...{ title: typed, effectiveFrom: typed, publishedProfessionCount: typed },
    source: z.object({ title: typed, address: typed, date: typed }),
  }),
});

/** The rules as dated, sourced versions: one administrator brings them in, another makes them law. */
export const ruleSetRouter = router({
  list: staffProcedure("rule-set.propose").query(({ ctx }) => listRuleSets(ctx)),
  values: staffProcedure("rule-set.propose").query(({ ctx }) => listValues(ctx)),
  downloadList: staffProcedure("rule-set.propose").query(({ ctx }) => downloadList(ctx)),
  listAsTable: staffProcedure("rule-set.propose").query(({ ctx }) => downloadListTable(ctx)),
  show: staffProcedure("rule-set.propose")
    .input(inVersion)
    .query(({ ctx, input }) => showVersion(ctx, input)),
  turned: staffProcedure("rule-set.propose")
    .input(inVersion.extend({ rule, cursor: z.string().max(300).optional() }))
    .query(({ ctx, input }) => listTurnedVerdicts(ctx, input)),
  exportTurned: staffProcedure("rule-set.propose")
    .input(inVersion.extend({ rule }))
    .query(({ ctx, input }) => exportTurned(ctx, input)),
  import: staffProcedure("rule-set.propose")
    .input(z.union([z.object({ text: z.string().max(mostText) }), sentList]))
    .mutation(({ ctx, input }) => importVersion(ctx, input)),
  preview: staffProcedure("rule-set.propose")
    .input(inVersion)
    .mutation(({ ctx, input }) => previewVersion(ctx, input)),
  propose: staffProcedure("rule-set.propose", { stepUp: "always" })
    .input(inVersion)
    .mutation(({ ctx, input }) => proposeRuleSet(ctx, input)),
  discard: staffProcedure("rule-set.propose")
    .input(inVersion)
    .mutation(({ ctx, input }) => discardRuleSet(ctx, input)),
  publish: staffProcedure("rule-set.publish", { stepUp: "always" })
    .input(inVersion)
    .mutation(({ ctx, input }) => publishRuleSet(ctx, input)),
  askWithdrawal: staffProcedure("rule-set.propose", { stepUp: "always" })
    .input(inVersion.extend({ reason: z.string().max(1000) }))
    .mutation(({ ctx, input }) => askRuleSetWithdrawal(ctx, input)),
  withdraw: staffProcedure("rule-set.publish", { stepUp: "always" })
    .input(inVersion)
    .mutation(({ ctx, input }) => withdrawRuleSet(ctx, input)),
});
