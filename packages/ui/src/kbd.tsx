import type { ReactNode } from "react";

/** A key to press. */
export function Kbd(props: { children: ReactNode }) {
  return (
    <kbd className="inline-grid min-w-[1.6em] place-items-center rounded-sm border border-b-2 border-line-strong bg-panel px-1 font-mono text-xs leading-normal text-ink">
      {props.children}
    </kbd>
  );
}
