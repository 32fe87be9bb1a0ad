import type { showDecision } from "@causeway/api/decision/show-decision";

export type ShownDecision = Awaited<ReturnType<typeof showDecision>>;
/** What was typed into a form that came back. */
export type Typed = { outcome: string; reasons: string; noConflict: boolean };
