import type { ReactNode } from "react";

/** A drawing under its caption, with the table that says the same in numbers beside or below it. */
export function Figure(props: { caption: ReactNode; note?: ReactNode; children: ReactNode }) {
  return (
    <figure className="grid gap-3">
      <figcaption>
        <p className="font-semibold">{props.caption}</p>
        {props.note && <p className="text-sm text-ink-soft">{props.note}</p>}
      </figcaption>
      {props.children}
    </figure>
  );
}

/** Seven fills that stay apart in grey and for colour-blind readers: alternating plain, hatched and dotted. */
export function SeriesFills(props: { prefix: string }) {
  return (
    <defs>
      <pattern
        id={`${props.prefix}-hatch`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" fill="var(--harbour-wash)" />
        <rect width="2.5" height="6" fill="var(--harbour)" />
      </pattern>
      <pattern id={`${props.prefix}-dots`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill="var(--panel)" />
        <circle cx="3" cy="3" r="1.5" fill="var(--harbour)" />
      </pattern>
      <pattern
        id={`${props.prefix}-hatch-warm`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(-45)"
      >
        <rect width="6" height="6" fill="var(--kumquat-wash)" />
        <rect width="2.5" height="6" fill="var(--kumquat)" />
      </pattern>
    </defs>
  );
}

/** The fill of the nth part, cycling. */
export function seriesFill(prefix: string, index: number): string {
  const fills = [
    "var(--harbour)",
    `url(#${prefix}-hatch)`,
    "var(--kumquat)",
    `url(#${prefix}-dots)`,
    "var(--unknown)",
    `url(#${prefix}-hatch-warm)`,
    "var(--line)",
  ];
  return fills[index % fills.length] ?? "var(--harbour)";
}
