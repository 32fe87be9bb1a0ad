import type { admin } from "@causeway/web/admin";
import { attempt } from "@causeway/web/problem";
import type { ReviewFile } from "../review/frame.ts";

type Caller = ReturnType<typeof admin>["caller"];
type InCase = { organisationId: string; caseId: string };
export type Picture = { evidenceId: string; pages: number };

/**
 * The file on whose pages a place can be marked; null where it cannot be drawn, or where looking at it takes a fresh
 * proof: a request about the whole file needs no look at it.
 */
export async function pictureOf(
  caller: Caller,
  inCase: InCase,
  file: ReviewFile | undefined,
): Promise<Picture | null> {
  if (file?.state !== "clean" || file.needsProof) return null;
  const shown = await attempt(
    caller.evidence.show({ ...inCase, evidenceId: file.id }),
    "not-found",
    "evidence-not-clean",
  );
  return shown.ok && shown.value.pages > 0 ? { evidenceId: file.id, pages: shown.value.pages } : null;
}
