import type { Day } from "../calendar/day.ts";
import { currentLaw, type Law } from "../law/law.ts";

/** When an extension of a stay may first be filed, and by when it is best filed, as the rules of a day have it. */
export function extensionWindow(
  limit: Day,
  on: Day,
  law: Law = currentLaw,
): { opensOn: Day; fileBy: Day | null } | null {
  const context = law.context({ stay: { currentLimit: limit } }, on);
  const opensOn = context.derive("stay.window-opens");
  const fileBy = context.derive("stay.file-by");
  if (typeof opensOn !== "string") return null;
  return { opensOn, fileBy: typeof fileBy === "string" ? fileBy : null };
}
