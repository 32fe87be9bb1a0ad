import { mostEvidenceBytes } from "@causeway/rules/evidence/schema";
import { useEffect, useReducer, useRef } from "react";
import { type Outcome, sendFile, type UploadTarget } from "./send-file.ts";

export type Upload = {
  key: number;
  file: File;
  percent: number;
  state: "waiting" | "sending" | "stored" | "refused" | "lost";
  reason?: string;
  duplicateOf?: string[];
};

type Change =
  | { kind: "add"; files: readonly File[] }
  | { kind: "progress"; key: number; percent: number }
  | { kind: "outcome"; key: number; outcome: Outcome }
  | { kind: "retry"; key?: number }
  | { kind: "dismiss"; key: number };

/**
 * The files on their way into one slot. They go one after the other; what a lost connection held back stays
 * in the list, is sent again when the network returns, and can be sent again by hand.
 */
export function useUploads(target: UploadTarget, onStored: () => void) {
  const [uploads, change] = useReducer(changed, []);
  const next = uploads.find((upload) => upload.state === "waiting");
  const busy = uploads.some((upload) => upload.state === "sending");
  const latest = useRef({ target, onStored });
  latest.current = { target, onStored };

  // The network is the outside system: whenever the line is free, the next file leaves.
  useEffect(() => {
    if (busy || !next) return;
    const { key, file } = next;
    const early = refusedEarly(file);
    if (early) return change({ kind: "outcome", key, outcome: { kind: "refused", reason: early } });
    change({ kind: "progress", key, percent: 0 });
    void sendFile(latest.current.target, file, (percent) => change({ kind: "progress", key, percent })).then(
      (outcome) => {
        change({ kind: "outcome", key, outcome });
        if (outcome.kind === "stored") latest.current.onStored();
      },
    );
  }, [busy, next]);

  // The browser tells when the connection is back.
  useEffect(() => {
    const again = () => change({ kind: "retry" });
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, []);

  return {
    uploads,
    add: (files: readonly File[]) => change({ kind: "add", files }),
    retry: (key: number) => change({ kind: "retry", key }),
    dismiss: (key: number) => change({ kind: "dismiss", key }),
  };
}

/** What need not be sent to be refused. The server decides again, by the content. */
function refusedEarly(file: File): string | null {
  if (file.size === 0) return "upload-empty";
  return file.size > mostEvidenceBytes ? "upload-too-large" : null;
}

function changed(uploads: readonly Upload[], change: Change): Upload[] {
  switch (change.kind) {
    case "add": {
      const first = Math.max(0, ...uploads.map((upload) => upload.key)) + 1;
      const added = change.files.map((file, index) => ({
        key: first + index,
        file,
        percent: 0,
        state: "waiting" as const,
      }));
      return [...uploads.filter((upload) => upload.state !== "stored"), ...added];
    }
    case "progress":
      return uploads.map((upload) =>
        upload.key === change.key ? { ...upload, state: "sending", percent: change.percent } : upload,
      );
    case "outcome":
      return uploads.map((upload) =>
        upload.key === change.key
          ? { key: upload.key, file: upload.file, percent: 100, ...settled(change.outcome) }
          : upload,
      );
    case "retry":
      return uploads.map((upload) =>
        upload.state === "lost" && (change.key === undefined || change.key === upload.key)
          ? { ...upload, state: "waiting" }
          : upload,
      );
    case "dismiss":
      return uploads.filter((upload) => upload.key !== change.key);
  }
}

function settled(outcome: Outcome): Pick<Upload, "state" | "reason" | "duplicateOf"> {
  if (outcome.kind === "stored") return { state: "stored", duplicateOf: outcome.duplicateOf };
  return outcome.kind === "refused" ? { state: "refused", reason: outcome.reason } : { state: "lost" };
}
