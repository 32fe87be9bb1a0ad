import { z } from "zod";
import { verdictsByGravity } from "../review/worst-verdict.ts";
import { caseListMoves, caseListShelves, caseListSorts } from "./case-list.ts";
import {
  type QueueTab,
  queueClocks,
  queueExemptions,
  queueHolds,
  queueRoutes,
  queueSorts,
  queueTabNames,
} from "./queue.ts";
import { caseStatuses } from "./status.ts";

const search = z.string().trim().max(120).default("").catch("");

/** The employer's list as its address or a saved view says it; whatever is not known counts as not said. */
export const caseListFilterSchema = z.object({
  q: search,
  status: z.enum(caseStatuses).optional().catch(undefined),
  move: z.enum(caseListMoves).optional().catch(undefined),
  by: z.enum(["me"]).optional().catch(undefined),
  shelf: z.enum(caseListShelves).default("current").catch("current"),
  sort: z.enum(caseListSorts).default("-updated").catch("-updated"),
});
export type CaseListFilter = z.infer<typeof caseListFilterSchema>;

/** The agency's queue, likewise. `holder`: anybody, the reader, nobody, or one person of the staff. */
export const queueFilterSchema = z.object({
  tab: z
    .enum(queueTabNames as [QueueTab, ...QueueTab[]])
    .default("open")
    .catch("open"),
  holder: z
    .union([z.enum(["all", "mine", "nobody"]), z.uuid()])
    .default("all")
    .catch("all"),
  search,
  employer: z.uuid().optional().catch(undefined),
  clock: z.enum(queueClocks).optional().catch(undefined),
  route: z.enum(queueRoutes).optional().catch(undefined),
  worst: z.enum(verdictsByGravity).optional().catch(undefined),
  exemption: z.enum(queueExemptions).optional().catch(undefined),
  hold: z.enum(queueHolds).optional().catch(undefined),
  sort: z.enum(queueSorts).optional().catch(undefined),
});
export type QueueFilter = z.infer<typeof queueFilterSchema>;
