import type { Published } from "@causeway/api/rule-set/in-force";
import type { Law } from "@causeway/rules/law/law";
import { lawOf } from "@causeway/rules/rule-set/law-of";

// Making a law takes some milliseconds; one edition is in use at a time, and each page asks for it at every stroke.
let kept: { name: string; law: Law } | undefined;

/** The law that the server said is in force, made here from the same parts. */
export function publishedLaw({ edition, overlays }: Published): Law {
  const name = [edition, ...overlays.map((one) => one.id)].join();
  if (kept?.name !== name) kept = { name, law: lawOf(edition, overlays) };
  return kept.law;
}
