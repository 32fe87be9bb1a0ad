import type { Answers } from "@causeway/rules/form/section";

export type UnsentDraft = {
  patch: Answers;
  version: number;
  /** See `Kept`. */
  unanswered?: readonly Answers[];
};

/**
 * Answers that wait on the device until the server has acknowledged them. They are under a key which the server hands
 * to its owner's pages only and which no store of the browser holds: who takes the device, or signs in on it as
 * somebody else, finds bytes. See docs/decisions/unsent-answers-are-sealed.md.
 */
export function unsentDrafts(secret: string, store: Pick<Storage, "getItem" | "setItem" | "removeItem">) {
  let imported: Promise<CryptoKey> | undefined;
  const key = () => {
    imported ??= importKey(secret);
    return imported;
  };
  // A draft that is still being sealed must not appear after it was acknowledged.
  const turns = new Map<string, number>();
  const turn = (place: string) => {
    const next = (turns.get(place) ?? 0) + 1;
    turns.set(place, next);
    return next;
  };
  return {
    /** False where nothing can be kept: private windows, full disks, a connection without encryption. */
    async keep(place: string, draft: UnsentDraft): Promise<boolean> {
      const mine = turn(place);
      try {
        const iv = crypto.getRandomValues(new Uint8Array(12));
        const plain = new TextEncoder().encode(JSON.stringify(draft));
        const sealed = await crypto.subtle.encrypt(algorithm(iv, place), await key(), plain);
        if (turns.get(place) === mine)
          store.setItem(prefix + place, `${encode(iv)}.${encode(new Uint8Array(sealed))}`);
        return true;
      } catch {
        return false;
      }
    },

    /** What waits; undefined when nothing does. What does not open, being somebody else's or altered, stays shut. */
    async find(place: string): Promise<UnsentDraft | undefined> {
      try {
        const [iv, sealed] = (store.getItem(prefix + place) ?? "").split(".").map(decode);
        if (!iv || !sealed) return undefined;
        const plain = await crypto.subtle.decrypt(algorithm(iv, place), await key(), sealed);
        return JSON.parse(new TextDecoder().decode(plain)) as UnsentDraft;
      } catch {
        return undefined;
      }
    },

    forget(place: string): void {
      turn(place);
      try {
        store.removeItem(prefix + place);
      } catch {
        // Nothing was kept, so nothing is left behind.
      }
    },
  };
}

/** Those of this browser; null on the server, and where a browser forbids its storage. */
export function deviceDrafts(secret: string) {
  try {
    return typeof localStorage === "undefined" ? null : unsentDrafts(secret, localStorage);
  } catch {
    return null;
  }
}

const prefix = "causeway-unsent:";

/** Not extractable: a script of ours can use it and cannot carry it off. */
async function importKey(secret: string): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", decode(secret), "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** The place goes in as associated data: a draft that was moved to another form does not open. */
function algorithm(iv: Uint8Array<ArrayBuffer>, place: string): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(place) };
}

function encode(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function decode(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
