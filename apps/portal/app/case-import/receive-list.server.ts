import { MultipartBroken, readMultipart } from "@causeway/web/multipart";
import type { portal } from "@causeway/web/portal";
import { type Attempt, attempt } from "@causeway/web/problem";
import type { Reason } from "@causeway/web/reason";

/** Takes the one list of a multipart form to be checked; what is refused can be explained beside the field. */
export async function receiveList(
  request: Request,
  { caller }: ReturnType<typeof portal>,
): Promise<Attempt<{ importId: string }>> {
  const results: Attempt<{ importId: string }>[] = [];
  try {
    await readMultipart(request, async ({ fileName, bytes }) => {
      if (results.length > 0) return;
      results.push(await attempt(caller.caseImport.check({ fileName, bytes }), ...explained));
    });
  } catch (error) {
    if (!(error instanceof MultipartBroken)) throw error;
    return { ok: false, reason: "upload-interrupted", details: {} };
  }
  return results[0] ?? { ok: false, reason: "upload-empty", details: {} };
}

const explained = [
  "import-unreadable",
  "import-encoding",
  "import-columns",
  "import-empty",
  "import-too-large",
  "import-too-many-rows",
] as const satisfies readonly Reason[];
