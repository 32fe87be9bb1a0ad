import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { Icon, type IconName } from "./icon.tsx";

export type SavedState = "idle" | "saving" | "saved" | "offline" | "conflict" | "failed";

/** Whether what was typed is safe: "Saved 14:03", "Saved on this phone, not yet sent". */
export function SavedIndicator(props: { state: SavedState; children: ReactNode }) {
  const look = looks[props.state];
  return (
    <span role="status" className={classes("inline-flex items-center gap-1.5 text-sm", look.text)}>
      <Icon name={look.icon} className="size-3.5" />
      {props.children}
    </span>
  );
}

const looks: Record<SavedState, { text: string; icon: IconName }> = {
  idle: { text: "text-ink-soft", icon: "info" },
  saving: { text: "text-ink-soft", icon: "clock" },
  saved: { text: "text-met", icon: "tick" },
  offline: { text: "text-kumquat-ink font-semibold", icon: "pause" },
  conflict: { text: "text-kumquat-ink font-semibold", icon: "warning" },
  failed: { text: "text-not-met font-semibold", icon: "warning" },
};
