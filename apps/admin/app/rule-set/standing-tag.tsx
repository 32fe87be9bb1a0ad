import type { Standing } from "@causeway/api/rule-set/list-versions";
import { useT } from "@causeway/messages/react";
import { StatusTag } from "@causeway/ui/status-tag";

/** Where a version stands. */
export function StandingTag({ standing }: { standing: Standing }) {
  const t = useT("rule-set");
  return <StatusTag tone={tones[standing]}>{t(`state.${standing}`)}</StatusTag>;
}

const tones = {
  draft: "neutral",
  proposed: "attention",
  published: "good",
  upcoming: "active",
  superseded: "quiet",
  withdrawn: "bad",
  discarded: "quiet",
} as const;
