import type { ClockTone } from "./clock.ts";
import type { CaseStatus } from "./status.ts";

/** The tabs of the agency's queue and the states that each shows. Drafts are the employer's own. */
export const queueTabs = {
  open: ["submitted", "in-review", "changes-requested", "recommended", "approved", "filed"],
  unclaimed: ["submitted"],
  review: ["in-review"],
  changes: ["changes-requested"],
  approval: ["recommended"],
  filing: ["approved"],
  // Of these only the cases whose decision was drawn and waits for somebody.
  "second-look": ["approved", "declined"],
  filed: ["filed"],
  closed: ["granted", "refused", "declined", "withdrawn"],
} as const satisfies Record<string, readonly CaseStatus[]>;

export type QueueTab = keyof typeof queueTabs;
export const queueTabNames = Object.keys(queueTabs) as QueueTab[];

export const queueClocks = ["running", "amber", "over"] as const satisfies readonly ClockTone[];
export const queueRoutes = ["exempt", "evidence", "merits"] as const;
export const queueExemptions = ["met", "not-met", "reviewer", "unknown"] as const;
export const queueHolds = ["held", "working"] as const;
export const queueSorts = ["clock", "waiting", "newest"] as const;
export type QueueSort = (typeof queueSorts)[number];

/** A claimed case that its reviewer has given back can be taken over in any state in which a reviewer has work. */
export function mayTakeOver(status: CaseStatus): boolean {
  return (
    status === "in-review" || status === "changes-requested" || status === "approved" || status === "filed"
  );
}
