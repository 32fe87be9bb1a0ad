import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { StatusTag, type StatusTone } from "./status-tag.tsx";

export type UploadRowProps = {
  /** File name, or a link to it. */
  name: ReactNode;
  /** "2.4 MB, PDF, uploaded 22 Nov 2026". */
  meta?: ReactNode;
  state?: { label: ReactNode; tone?: StatusTone | undefined } | undefined;
  /** While bytes travel; `value` out of `max`. `label` is its accessible name. */
  progress?: { value: number; max: number; label: string } | undefined;
  /** Why it was rejected, what failed, what to do. */
  message?: ReactNode;
  /** Small buttons: download, replace, remove, pause, try again. */
  actions?: ReactNode;
  children?: ReactNode;
};

/** One file in a slot. Put rows in a `<ul>`. */
export function UploadRow({ name, meta, state, progress, message, actions, children }: UploadRowProps) {
  return (
    <li className="border-b border-line py-2.5 [[data-density=admin]_&]:py-1.5">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <Icon name="file" className="mt-1 text-ink-soft" />
        <div className="min-w-40 flex-1">
          <p className="font-semibold [overflow-wrap:anywhere]">{name}</p>
          {meta && <p className="text-sm text-ink-soft">{meta}</p>}
          {progress && (
            <div className="mt-2 flex items-center gap-3">
              <progress
                className="meter"
                value={progress.value}
                max={progress.max}
                aria-label={progress.label}
              />
            </div>
          )}
          {message && <div className="mt-1 text-not-met">{message}</div>}
        </div>
        {state && <StatusTag tone={state.tone}>{state.label}</StatusTag>}
        {actions && (
          <div className="hide-print flex flex-wrap items-center gap-1 max-sm:basis-full max-sm:ps-5">
            {actions}
          </div>
        )}
      </div>
      {children && <div className="mt-3">{children}</div>}
    </li>
  );
}
