import type { wordDecision } from "./worded-decision.ts";

export type ShownDecision = ReturnType<typeof wordDecision>;
/** What was typed into a form that came back. */
export type Typed = { outcome: string; reasons: string; citations: string[]; noConflict: boolean };
