import { classes } from "./classes.ts";

const paths = {
  chevron: "M6 3.5 10.5 8 6 12.5",
  back: "M10 3.5 5.5 8 10 12.5",
  down: "M3.5 6 8 10.5 12.5 6",
  up: "M3.5 10 8 5.5 12.5 10",
  tick: "M3 8.5 6.5 12 13 4.5",
  cross: "M4 4l8 8M12 4l-8 8",
  file: "M4 1.75h5.5L13 5.25v9H4zM9.25 2v3.5H13",
  upload: "M8 11V2.5M4.5 6 8 2.5 11.5 6M2.5 10.5v3h11v-3",
  search: "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.5 10.5 14 14",
  clock: "M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5ZM8 4.5V8l2.5 1.75",
  bell: "M4 11.5V7a4 4 0 0 1 8 0v4.5M2.5 11.5h11M6.5 14h3",
  person:
    "M8 2.25a2.75 2.75 0 1 0 0 5.5 2.75 2.75 0 0 0 0-5.5ZM2.75 14c.4-3 2.4-4.5 5.25-4.5s4.85 1.5 5.25 4.5",
  info: "M8 1.75a6.25 6.25 0 1 0 0 12.5 6.25 6.25 0 0 0 0-12.5ZM8 7.25v4M8 4.75v.01",
  warning: "M8 2 14.75 13.75H1.25zM8 6.5v3.5M8 11.75v.01",
  pause: "M5.5 3.5v9M10.5 3.5v9",
  pin: "M8 14.5V9M4.5 9h7L10 6.5v-4H6v4z",
  external: "M6.5 3.5h-3v9h9v-3M9.5 2.5h4v4M13.5 2.5 7.5 8.5",
  lock: "M3.5 7.25h9v6.5h-9zM5.25 7V5a2.75 2.75 0 0 1 5.5 0v2",
} as const;

export type IconName = keyof typeof paths;

/** A 16-unit line drawing beside a word. Always hidden from assistive technology: the word says it. */
export function Icon(props: { name: IconName; className?: string | undefined }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={classes("inline-block size-4 shrink-0", props.className)}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="square"
      aria-hidden="true"
    >
      <path d={paths[props.name]} />
    </svg>
  );
}
