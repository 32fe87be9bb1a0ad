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
  const chinese = /^[\p{Script=Han}\s]+/u.exec(trimmed)?.[0].replace(/\s/g, "");
  if (chinese) return Array.from(chinese).slice(-2).join("");
  // Signs and pictures are no letters of a name.
  const letters = trimmed.split(/[\s,]+/).flatMap((word) => /\p{L}|\p{N}/u.exec(word)?.[0] ?? []);
  const last = letters.length > 1 ? letters.at(-1) : "";
  return `${letters[0] ?? ""}${last}`.toUpperCase();
}
