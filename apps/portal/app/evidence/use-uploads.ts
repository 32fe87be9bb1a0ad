import { mostEvidenceBytes } from "@causeway/rules/evidence/schema";
import { useEffect, useReducer, useRef } from "react";
import { type Outcome, type Sending, sendFile, type UploadTarget } from "./send-file.ts";

export type Upload = {
  key: number;
  file: File;
  percent: number;
  state: "waiting" | "sending" | "paused" | "stored" | "refused" | "lost";
  reason?: string;
  duplicateOf?: string[];
  /** In place, and still to be scanned. */
  unscanned?: boolean;
};

type Change =
  | { kind: "add"; files: readonly File[] }
  | { kind: "progress"; key: number; percent: number }
  | { kind: "outcome"; key: number; outcome: Outcome }
  | { kind: "again"; key?: number }
  | { kind: "dismiss"; key: number };

/**
 * The files on their way into one slot. They go one after the other, and each can be paused; what a lost
 * connection held back goes on where it was when the network returns, or by hand.
 */
export function useUploads(target: UploadTarget, onStored: () => void) {
  const [uploads, change] = useReducer(changed, []);
  const next = uploads.find((upload) => upload.state === "waiting");
  const busy = uploads.some((upload) => upload.state === "sending");
  const latest = useRef({ target, onStored });
  latest.current = { target, onStored };
  const sendings = useRef(new Map<number, Sending>());

  // The network is the outside system: whenever the line is free, the next file leaves.
  useEffect(() => {
    if (busy || !next) return;
    const { key, file, percent } = next;
    const early = refusedEarly(file);
    if (early) return change({ kind: "outcome", key, outcome: { kind: "refused", reason: early } });
    change({ kind: "progress", key, percent });
    const sending = sendings.current.get(key) ?? sendFile(latest.current.target, file);
    sendings.current.set(key, sending);
    void sending
      .send((now) => change({ kind: "progress", key, percent: now }))
      .then((outcome) => {
        if (outcome.kind === "stored" || outcome.kind === "refused") sendings.current.delete(key);
        change({ kind: "outcome", key, outcome });
        if (outcome.kind === "stored") latest.current.onStored();
      });
  }, [busy, next]);

  // The browser tells when the connection is back.
  useEffect(() => {
    const again = () => change({ kind: "again" });
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, []);

  return {
    uploads,
    add: (files: readonly File[]) => change({ kind: "add", files }),
    pause: (key: number) => sendings.current.get(key)?.pause(),
    again: (key: number) => change({ kind: "again", key }),
    dismiss: (key: number) => {
      sendings.current.get(key)?.giveUp();
      sendings.current.delete(key);
      change({ kind: "dismiss", key });
    },
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
        upload.key === change.key && (upload.state === "waiting" || upload.state === "sending")
          ? { ...upload, state: "sending", percent: change.percent }
          : upload,
      );
    case "outcome":
      return uploads.map((upload) =>
        upload.key === change.key
          ? { key: upload.key, file: upload.file, percent: upload.percent, ...settled(change.outcome) }
          : upload,
      );
    case "again":
      return uploads.map((upload) =>
        // A pause is the reader's will: only she ends it.
        change.key === upload.key || (change.key === undefined && upload.state === "lost")
          ? { ...upload, state: "waiting" }
          : upload,
      );
    case "dismiss":
      return uploads.filter((upload) => upload.key !== change.key);
  }
}

function settled(outcome: Outcome): Omit<Upload, "key" | "file" | "percent"> {
  switch (outcome.kind) {
    case "stored":
      return { state: "stored", duplicateOf: outcome.duplicateOf, unscanned: outcome.waiting };
    case "refused":
      return { state: "refused", reason: outcome.reason };
    case "lost":
    case "paused":
      return { state: outcome.kind };
  }
}
