import { equalBytes, type Keys, sign } from "../keys.ts";

/** What a link of a mail lets its holder choose: how one person gets one kind of message. Nothing else. */
export type ChoiceSubject = { personId: string; template: string };

/**
 * The token of such a link, derived and never stored. It does not expire: a mail is kept for years, and whoever reads it
 * then should still be able to refuse the next one.
 */
export function deriveChoiceToken(keys: Keys, { personId, template }: ChoiceSubject): string {
  const head = Buffer.concat([
    Buffer.of(1),
    Buffer.from(personId.replaceAll("-", ""), "hex"),
    Buffer.from(template),
  ]);
  return Buffer.concat([head, mac(keys, head)]).toString("base64url");
}

/** What a token speaks for; null when it was not made here, was cut short or was changed. */
export function verifyChoiceToken(keys: Keys, token: string): ChoiceSubject | null {
  if (!/^[\w-]{52,120}$/.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  if (bytes.toString("base64url") !== token) return null;
  const head = bytes.subarray(0, -macBytes);
  if (head.byteLength < 18 || head[0] !== 1 || !equalBytes(mac(keys, head), bytes.subarray(-macBytes)))
    return null;
  const id = head.subarray(1, 17).toString("hex");
  return {
    personId: id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5"),
    template: head.subarray(17).toString(),
  };
}

/** The page that shows the choice; below the origin of the app that the mail leads to. */
export function choicePath(token: string): string {
  return `/mail-choice/${token}`;
}

/** Where a mail client itself refuses, by RFC 8058: a POST without a page, a cookie or an origin. */
export function oneClickPath(token: string): string {
  return `/unsubscribe/${token}`;
}

const macBytes = 20;

function mac(keys: Keys, head: Buffer): Buffer {
  return sign(keys, "mail-choice", head.toString("base64url")).subarray(0, macBytes);
}
