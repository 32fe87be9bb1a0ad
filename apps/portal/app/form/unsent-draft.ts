import type { Answers } from "@causeway/rules/form/section";

export type UnsentDraft = { patch: Answers; version: number };

const prefix = "causeway-unsent:";

/** Keeps changes on the device until the server has acknowledged them; a full or forbidden store only costs this safety net. */
export function keepUnsent(key: string, draft: UnsentDraft): void {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(draft));
  } catch {
    // Private windows and full disks: the open page still holds the answers.
  }
}

export function unsentDraft(key: string): UnsentDraft | undefined {
  try {
    const text = localStorage.getItem(prefix + key);
    return text ? (JSON.parse(text) as UnsentDraft) : undefined;
  } catch {
    return undefined;
  }
}

export function forgetUnsent(key: string): void {
  try {
    localStorage.removeItem(prefix + key);
  } catch {
    // Nothing was kept, so nothing is left behind.
  }
}
