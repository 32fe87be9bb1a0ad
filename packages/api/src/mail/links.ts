import type { KeyPurpose, Keys } from "../keys.ts";
import { equalBytes, sign } from "../keys.ts";

/**
 * Secret links are derived from an id and a version, never stored: a copy of the database opens nothing.
 * Raising the version (re-inviting, resending) kills every link made before.
 */
export type LinkSubject =
  | { kind: "sign-in"; id: string; version: number }
  | { kind: "address-change"; id: string; version: number }
  | { kind: "member-invitation"; organisationId: string; id: string; version: number }
  | { kind: "candidate-invitation"; organisationId: string; id: string; version: number };

export type LinkKind = LinkSubject["kind"];
/** Kinds whose token opens a page; the others are known by their code alone. */
type OpeningKind = Exclude<LinkKind, "address-change">;

/** URL-safe token: 52 characters for signing in, 74 for an invitation (it names its organisation). */
export function deriveToken(keys: Keys, subject: LinkSubject): string {
  const head = encodeSubject(subject);
  return Buffer.concat([head, mac(keys, subject.kind, head)]).toString("base64url");
}

/**
 * What a token speaks for; null when it was not made here, was cut short or was changed. A genuine token may
 * still be used, expired, revoked or of an older version: the caller asks its row.
 */
export function verifyToken(keys: Keys, token: string): LinkSubject | null {
  if (!/^[\w-]{52,74}$/.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  // Base64 has spare bits at its end; only the one canonical spelling is a token.
  if (bytes.toString("base64url") !== token) return null;
  const head = bytes.subarray(0, -macBytes);
  const subject = decodeSubject(head);
  if (!subject || !equalBytes(mac(keys, subject.kind, head), bytes.subarray(-macBytes))) return null;
  return subject;
}

/**
 * Six characters to type by hand where the link cannot be opened. 30 bits: only safe with a limit on tries.
 * The alphabet leaves out I, L, O and U, which are misread.
 */
export function deriveCode(keys: Keys, subject: LinkSubject): string {
  const digest = sign(keys, purposeOf(subject.kind, "code"), encodeSubject(subject).toString("base64url"));
  return Array.from({ length: codeLength }, (_, at) => alphabet.charAt((digest[at] ?? 0) & 31)).join("");
}

/** A typed code as it was meant: any case, spaces and hyphens, O for 0 and I or L for 1. */
export function normaliseCode(typed: string): string {
  const plain = typed.normalize("NFKC").toUpperCase().replace(/[\s-]/g, "");
  return plain.replaceAll("O", "0").replace(/[IL]/g, "1");
}

/** The page that a token opens, below the portal's or the admin app's origin. */
export function tokenPath(kind: OpeningKind, token: string): string {
  return `${pages[kind]}/${token}`;
}

const pages = {
  "sign-in": "/sign-in/link",
  "member-invitation": "/join",
  "candidate-invitation": "/invitation",
} as const satisfies Record<OpeningKind, string>;
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const codeLength = 6;
const macBytes = 20;
const kinds = ["sign-in", "member-invitation", "candidate-invitation", "address-change"] as const;
const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function encodeSubject(subject: LinkSubject): Buffer {
  const head = Buffer.alloc(3);
  head.writeUInt8(kinds.indexOf(subject.kind) + 1, 0);
  head.writeUInt16BE(subject.version, 1);
  const ids = "organisationId" in subject ? [subject.organisationId, subject.id] : [subject.id];
  return Buffer.concat([head, ...ids.map(uuidBytes)]);
}

function decodeSubject(head: Buffer): LinkSubject | null {
  const kind = kinds[head.readUInt8(0) - 1];
  const version = head.readUInt16BE(1);
  const personal = kind === "sign-in" || kind === "address-change";
  if (!kind || head.byteLength !== (personal ? 19 : 35)) return null;
  if (personal) return { kind, id: uuidText(head.subarray(3)), version };
  return { kind, organisationId: uuidText(head.subarray(3, 19)), id: uuidText(head.subarray(19)), version };
}

function mac(keys: Keys, kind: LinkKind, head: Buffer): Buffer {
  return sign(keys, purposeOf(kind, "link"), head.toString("base64url")).subarray(0, macBytes);
}

function purposeOf(kind: LinkKind, what: "link" | "code"): KeyPurpose {
  return kind === "sign-in" || kind === "address-change" ? `sign-in-${what}` : `invitation-${what}`;
}

function uuidBytes(id: string): Buffer {
  const text = id.toLowerCase();
  if (!uuidPattern.test(text)) throw new Error("A link needs a UUID");
  return Buffer.from(text.replaceAll("-", ""), "hex");
}

function uuidText(bytes: Buffer): string {
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
