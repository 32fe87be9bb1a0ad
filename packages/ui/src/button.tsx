import type { ComponentProps } from "react";
import { classes } from "./classes.ts";
import { Link, type LinkProps } from "./link.tsx";

export type ButtonKind = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "small" | "normal" | "large";

type Look = { kind?: ButtonKind | undefined; size?: ButtonSize | undefined };

/** A button. Its words are a verb and its object ("Send invitation"). Secondary unless told otherwise. */
export function Button({ kind, size, className, type = "submit", ...rest }: ComponentProps<"button"> & Look) {
  return <button type={type} className={buttonClass({ kind, size }, className)} {...rest} />;
}

/** A link that starts something and so looks like a button. */
export function ButtonLink({ kind, size, className, ...rest }: LinkProps & Look) {
  return <Link className={buttonClass({ kind, size }, className)} {...rest} />;
}

/** Buttons that belong together: the main one first, wrapping on phones. */
export function ButtonRow({ className, ...rest }: ComponentProps<"div">) {
  return (
    <div className={classes("hide-print flex flex-wrap items-center gap-x-4 gap-y-3", className)} {...rest} />
  );
}

const kinds: Record<ButtonKind, string> = {
  primary:
    "bg-harbour text-on-harbour border-harbour hover:bg-harbour-strong hover:border-harbour-strong border-b-harbour-strong",
  secondary: "bg-panel text-ink border-line-strong hover:border-ink hover:bg-sunk",
  quiet:
    "bg-transparent text-harbour border-transparent hover:bg-harbour-wash underline underline-offset-4 decoration-1",
  danger: "bg-panel text-not-met border-not-met hover:bg-not-met-wash",
};

const sizes: Record<ButtonSize, string> = {
  small: "min-h-tap px-3 text-sm",
  normal: "min-h-control px-4",
  large: "min-h-[3.25rem] px-6 text-lg",
};

function buttonClass(look: Look, extra: string | undefined) {
  const kind = look.kind ?? "secondary";
  return classes(
    "inline-flex items-center justify-center gap-2 rounded-md border py-1 text-center font-semibold leading-tight no-underline transition-colors",
    "disabled:opacity-55 aria-disabled:opacity-55",
    kinds[kind],
    sizes[look.size ?? "normal"],
    kind === "quiet" && "px-2",
    extra,
  );
}
