/** Where a file goes: the resource route of the case, and the slot within it. */
export type UploadTarget = {
  url: string;
  requirement: string;
  subjectId: string | null;
  replaces: string | null;
};

/** What the resource route says of each file, in the order sent. `reason` is an error code that `messages` words. */
export type FileResult =
  | { ok: true; fileName: string; duplicateOf: string[] }
  | { ok: false; fileName: string; reason: string };

export type Outcome =
  | { kind: "stored"; duplicateOf: string[] }
  | { kind: "refused"; reason: string }
  /** No answer: the file is still here and can be sent again. */
  | { kind: "lost" };

/** Sends one file and tells how much has left. XMLHttpRequest, because fetch reports no progress of what it sends. */
export function sendFile(
  target: UploadTarget,
  file: File,
  onProgress: (percent: number) => void,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", target.url);
    request.setRequestHeader("accept", "application/json");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((loaded / total) * 100));
    request.onload = () => resolve(outcomeOf(request.status, request.response));
    request.onerror = () => resolve({ kind: "lost" });
    request.onabort = () => resolve({ kind: "lost" });
    request.send(formOf(target, file));
  });
}

/** The hidden fields go before the file: the server reads the form as it arrives. */
function formOf(target: UploadTarget, file: File): FormData {
  const form = new FormData();
  form.append("requirement", target.requirement);
  if (target.subjectId) form.append("subjectId", target.subjectId);
  if (target.replaces) form.append("replaces", target.replaces);
  form.append("files", file);
  return form;
}

function outcomeOf(status: number, body: { results?: FileResult[]; reason?: string } | null): Outcome {
  const result = body?.results?.[0];
  if (result?.ok) return { kind: "stored", duplicateOf: result.duplicateOf };
  if (result) return { kind: "refused", reason: result.reason };
  if (status === 413) return { kind: "refused", reason: "upload-too-large" };
  if (status >= 400 && status < 500)
    return { kind: "refused", reason: body?.reason ?? refusals[status] ?? "internal" };
  return { kind: "lost" };
}

const refusals: Record<number, string> = { 401: "session-expired", 403: "not-allowed", 404: "not-found" };
