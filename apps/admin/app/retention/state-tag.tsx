import { useT } from "@causeway/messages/react";
import { StatusTag, type StatusTone } from "@causeway/ui/status-tag";

export type RetentionState = "due" | "held" | "proposed" | "confirmed" | "erased" | "withdrawn" | "kept";

/** Where a record or an erasure stands, in a word. */
export function StateTag({ state }: { state: RetentionState }) {
  const t = useT("retention");
  return <StatusTag tone={tones[state]}>{t(`state.${state}`)}</StatusTag>;
}

/** The state of an erasure from its dates. */
export function stateOf(erasure: {
  confirmedAt: Date | null;
  withdrawnAt: Date | null;
  finishedAt: Date | null;
  held?: boolean;
}): RetentionState {
  if (erasure.withdrawnAt) return "withdrawn";
  if (erasure.finishedAt) return "erased";
  if (erasure.held) return "held";
  return erasure.confirmedAt ? "confirmed" : "proposed";
}

const tones: Record<RetentionState, StatusTone> = {
  due: "attention",
  held: "neutral",
  proposed: "attention",
  confirmed: "active",
  erased: "good",
  withdrawn: "quiet",
  kept: "quiet",
};
