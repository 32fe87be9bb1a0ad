import { mostEvidenceBytes } from "@causeway/rules/evidence/schema";
import { portal } from "@causeway/web/portal";
import { answerTus } from "@causeway/web/tus";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "react-router";

/** Resource route: how far an upload is, and what the protocol can do. */
export function loader(args: LoaderFunctionArgs) {
  return answer(args);
}

/** Resource route: announces a file, takes its bytes in as many pieces as the line needs, or gives it up. */
export function action(args: ActionFunctionArgs) {
  return answer(args);
}

function answer({ request, context, params }: LoaderFunctionArgs): Promise<Response> {
  const { caller, actor } = portal(context);
  const evidence = actor.kind === "candidate" ? caller.candidateEvidence : caller.evidence;
  const { caseId = "", uploadId } = params;
  return answerTus(request, {
    id: uploadId,
    mostBytes: mostEvidenceBytes,
    uploads: {
      start: ({ length, metadata }) =>
        evidence.startUpload({
          ...{ caseId, length, requirement: metadata.get("requirement") ?? "" },
          subjectId: metadata.get("subjectId") || null,
          replaces: metadata.get("replaces") || null,
          fileName: metadata.get("filename") ?? "",
        }),
      find: (id) => evidence.findUpload({ caseId, uploadId: id }),
      async append(id, offset, bytes) {
        const { received, stored } = await evidence.continueUpload({ caseId, uploadId: id, offset, bytes });
        // Names travel in a header, which must stay short.
        const outcome = stored && { duplicateOf: stored.duplicateOf.slice(0, 3), waiting: stored.waiting };
        return { received, outcome };
      },
      cancel: (id) => evidence.cancelUpload({ caseId, uploadId: id }),
    },
  });
}
