import { classes } from "./classes.ts";

/** The product's name, drawn: letters of one stroke whose u, w and y hang like spans from the deck above. */
export function Wordmark(props: { label: string; className?: string | undefined }) {
  return (
    <svg
      viewBox="0 0 196 40"
      role="img"
      aria-label={props.label}
      className={classes("h-9 w-auto", props.className)}
    >
      <MarkLines />
      <g
        transform="translate(47 -4) scale(1.2)"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.6"
        strokeLinecap="butt"
        strokeLinejoin="round"
      >
        <path d="M10.6 15.6a6 6 0 1 0 0 8.8" />
        <path d="M26 20a5.9 5.9 0 1 1-11.8 0 5.9 5.9 0 0 1 11.8 0ZM26 13.5v13" />
        <path d="M31 13.5v7.2a5 5 0 0 0 10 0v-7.2M41 20v6.5" />
        <path d="M52.9 16c-.7-1.3-2-2-3.7-2-2.1 0-3.5 1-3.5 2.6 0 4.2 7.7 1.9 7.7 6.3 0 1.9-1.6 3.1-4 3.1-2 0-3.4-.8-4.2-2.2" />
        <path d="M57.3 19.8h11.2a5.8 5.8 0 1 0-1.8 4.5" />
        <path d="M72 13.5v7.5a4.4 4.4 0 0 0 8.8 0v-7.5m0 7.5a4.4 4.4 0 0 0 8.8 0v-7.5" />
        <path d="M106 20a5.9 5.9 0 1 1-11.8 0 5.9 5.9 0 0 1 11.8 0ZM106 13.5v13" />
        <path d="M110.6 13.5v7.2a4.8 4.8 0 0 0 9.6 0M120.2 13.5v12.2c0 4-2.2 5.6-5.2 5.6-1.8 0-3.2-.5-4.2-1.5" />
      </g>
    </svg>
  );
}

/** The sign alone: a deck from shore to shore, its piles, and the water below. */
export function Mark(props: { className?: string | undefined }) {
  return (
    <svg viewBox="0 0 40 40" aria-hidden="true" className={classes("size-9", props.className)}>
      <MarkLines />
    </svg>
  );
}

function MarkLines() {
  return (
    <g fill="none" stroke="currentColor" strokeLinecap="butt">
      <path d="M1 19.5q19-9 38 0" strokeWidth="3.6" />
      <path d="M10 16v11M20 14.5v12.5M30 16v11" strokeWidth="2.4" />
      <path
        d="M3 31h9M15.5 31h9M28 31h9"
        strokeWidth="2.4"
        className="text-kumquat"
        stroke="var(--kumquat)"
      />
    </g>
  );
}
