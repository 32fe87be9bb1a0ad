import { classes } from "./classes.ts";

/** A person's initials in a ring, beside or instead of the name. Give `label` where the name is not beside it. */
export function AvatarInitials(props: {
  name: string;
  label?: string | undefined;
  className?: string | undefined;
}) {
  const ring = classes(
    "inline-grid size-8 shrink-0 place-items-center rounded-full border-2 border-harbour bg-panel text-xs leading-none font-semibold text-harbour",
    props.className,
  );
  const letters = initials(props.name);
  if (!props.label) {
    return (
      <span aria-hidden="true" className={ring}>
        {letters}
      </span>
    );
  }
  return (
    <span role="img" aria-label={props.label} className={ring}>
      {letters}
    </span>
  );
}

/** Two letters of a Latin name; the given name, or its last two characters, of a Chinese one. */
export function initials(name: string): string {
  const trimmed = name.trim();
  if (/^\p{Script=Han}/u.test(trimmed)) return Array.from(trimmed.replace(/\s/g, "")).slice(-2).join("");
  const words = trimmed.split(/[\s,]+/).filter(Boolean);
  const first = words[0]?.[0] ?? "";
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? "") : "";
  return (first + last).toUpperCase();
}
