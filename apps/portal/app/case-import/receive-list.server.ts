import type { portal } from "@causeway/web/portal";
import { type Attempt, attempt } from "@causeway/web/problem";
import type { Reason } from "@causeway/web/reason";
import { receiveFiles } from "@causeway/web/receive-files";

/** Takes the one list of a multipart form to be checked; what is refused can be explained beside the field. */
export async function receiveList(
  request: Request,
  { caller, requestId }: ReturnType<typeof portal>,
): Promise<Attempt<{ importId: string }>> {
  const results: Attempt<{ importId: string }>[] = [];
  await receiveFiles(request, requestId, async ({ fileName, bytes }) => {
    if (results.length > 0) return;
    results.push(await attempt(caller.caseImport.check({ fileName, bytes }), ...explained));
  });
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
