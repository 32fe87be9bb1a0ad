import { queueRoutes } from "../sponsorship-case/queue.ts";
import type { CaseStatus } from "../sponsorship-case/status.ts";

/** What a month's volume is told by: the states that cases came into. */
export const volumeStates = [
  ...(["draft", "submitted", "approved", "declined"] as const),
  ...(["filed", "granted", "refused", "withdrawn"] as const),
] as const satisfies readonly CaseStatus[];

/** How a case can be decided, and end. */
export const outcomeStates = [
  ...(["approved", "declined", "granted", "refused", "withdrawn"] as const),
] as const satisfies readonly CaseStatus[];

/** The paths, and those that have chosen none. */
export const figureRoutes = [...queueRoutes, "none"] as const;

/** Whom a case can wait for. `others`: while the agency holds it, somebody who is no party to it. */
export const waitedFor = ["employer", "candidate", "agency", "others", "immigration"] as const;
export type WaitedFor = (typeof waitedFor)[number];
