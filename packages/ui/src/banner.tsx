import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import { Icon, type IconName } from "./icon.tsx";

export type Tone = "info" | "success" | "warning" | "danger";

export type BannerProps = {
  tone?: Tone | undefined;
  title?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** Say it aloud when it appears: "status" waits for a pause, "alert" does not. */
  role?: "status" | "alert" | undefined;
  className?: string | undefined;
};

/** A message about the page: what happened, what to do next. */
export function Banner({ tone = "info", title, children, actions, role, className }: BannerProps) {
  const look = tones[tone];
  return (
    <div
      role={role}
      className={classes(
        "flex items-start gap-3 rounded-md border border-s-[6px] p-4 [[data-density=admin]_&]:p-3",
        look.box,
        className,
      )}
    >
      <Icon name={look.icon} className={classes("mt-0.5 size-5", look.tint)} />
      <div className="grid min-w-0 flex-1 gap-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="max-w-prose">{children}</div>}
        {actions && <div className="hide-print mt-2 flex flex-wrap gap-3">{actions}</div>}
      </div>
    </div>
  );
}

export type WhoseMoveProps = {
  /** "Your move", "With the agency", "With the candidate". */
  party: ReactNode;
  /** What is to be done, in one sentence. */
  text: ReactNode;
  /** The working-day clock: "Day 3 of 10". */
  clock?:
    | { label: ReactNode; note?: ReactNode; tone?: "running" | "amber" | "over" | "paused" | undefined }
    | undefined;
  /** The reader's own move stands out; another's is quiet. */
  own?: boolean | undefined;
  actions?: ReactNode;
};

/** Whose move it is, as on a platform sign: the party first, the clock at the far end. */
export function WhoseMove({ party, text, clock, own, actions }: WhoseMoveProps) {
  const tone = clocks[clock?.tone ?? "running"];
  return (
    <section
      className={classes(
        "keep-colour grid rounded-md border sm:grid-cols-[minmax(0,1fr)_auto]",
        own ? "border-sign bg-sign text-on-sign" : "border-line-strong bg-panel",
      )}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 p-4">
        <div className="min-w-0">
          <p className="text-lg font-bold">{party}</p>
          <p>{text}</p>
        </div>
        {actions && <div className="hide-print flex flex-wrap gap-3">{actions}</div>}
      </div>
      {clock && (
        <div
          className={classes(
            "flex items-center gap-2 px-4 py-3 max-sm:border-t sm:border-s",
            own ? "border-on-sign" : "border-line",
            !own && tone.text,
          )}
        >
          <Icon name={tone.icon} className="size-5" />
          <div>
            <p className="font-semibold tabular-nums">{clock.label}</p>
            {clock.note && <p className="text-sm">{clock.note}</p>}
          </div>
        </div>
      )}
    </section>
  );
}

const tones: Record<Tone, { box: string; icon: IconName; tint: string }> = {
  info: { box: "border-harbour bg-harbour-wash", icon: "info", tint: "text-harbour" },
  success: { box: "border-met bg-met-wash", icon: "tick", tint: "text-met" },
  warning: { box: "border-kumquat bg-kumquat-wash", icon: "warning", tint: "text-kumquat-ink" },
  danger: { box: "border-not-met bg-not-met-wash", icon: "warning", tint: "text-not-met" },
};

const clocks: Record<"running" | "amber" | "over" | "paused", { text: string; icon: IconName }> = {
  running: { text: "text-ink", icon: "clock" },
  amber: { text: "text-kumquat-ink", icon: "clock" },
  over: { text: "text-not-met", icon: "warning" },
  paused: { text: "text-ink-soft", icon: "pause" },
};
