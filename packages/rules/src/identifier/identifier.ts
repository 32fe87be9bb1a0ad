import { parseBrCertificateNumber, parseBrn } from "./business-registration.ts";
import { maskHkid, parseHkid } from "./hkid.ts";
import { maskMainlandId, parseMainlandId } from "./mainland-id.ts";
import { maskPhone, parseAnyPhone, parseHongKongPhone, parseMainlandMobile } from "./phone.ts";
import type { IdentifierContext, Parsed } from "./result.ts";
import { maskTravelDocument, parseEep, parsePrcPassport } from "./travel-document.ts";
import { parseUscc } from "./uscc.ts";

export const identifierKinds = [
  "hkid",
  "mainland-id",
  "eep",
  "prc-passport",
  "brn",
  "br-certificate-number",
  "uscc",
  "hong-kong-phone",
  "mainland-mobile",
  "phone",
] as const;

export type IdentifierKind = (typeof identifierKinds)[number];

/**
 * Reads an identifier as a person typed it. Accepted: the value to store, the form to show, warnings. Refused:
 * what is wrong and in which part. A number that passes is well formed; it is not thereby anybody's.
 */
export function parseIdentifier(
  kind: IdentifierKind,
  input: string,
  context: IdentifierContext = {},
): Parsed {
  return identifiers[kind].parse(input, context);
}

/**
 * An identifier with only its agreed characters legible. What cannot be read as its kind is hidden whole,
 * length included. Business identifiers stand in public registers and are shown.
 */
export function maskIdentifier(kind: IdentifierKind, input: string): string {
  const parsed = identifiers[kind].parse(input, {});
  return parsed.ok ? identifiers[kind].mask(parsed.value) : hidden;
}

/** True when two ways of writing mean the same valid identifier: `A123456(3)` and `a1234563`. */
export function sameIdentifier(kind: IdentifierKind, a: string, b: string): boolean {
  const first = parseIdentifier(kind, a);
  const second = parseIdentifier(kind, b);
  return first.ok && second.ok && first.value === second.value;
}

type IdentifierRule = {
  parse: (input: string, context: IdentifierContext) => Parsed;
  /** Takes the stored value. */
  mask: (value: string) => string;
  /** True when the number is a person's and is masked. */
  personal: boolean;
  /** How sure the rule is, and the sources it rests on. */
  confidence: "official" | "secondary" | "background";
  sources: readonly string[];
};

/** Every kind with its rule. Sources are the keys of the fact sheet; none means general knowledge. */
export const identifiers: Readonly<Record<IdentifierKind, IdentifierRule>> = {
  hkid: { parse: parseHkid, mask: maskHkid, personal: true, confidence: "secondary", sources: ["S38"] },
  "mainland-id": {
    parse: parseMainlandId,
    mask: maskMainlandId,
    personal: true,
    confidence: "secondary",
    sources: ["S37"],
  },
  eep: {
    parse: parseEep,
    mask: maskTravelDocument,
    personal: true,
    confidence: "official",
    sources: ["S35"],
  },
  "prc-passport": {
    parse: parsePrcPassport,
    mask: maskTravelDocument,
    personal: true,
    confidence: "official",
    sources: ["S36"],
  },
  brn: { parse: parseBrn, mask: shown, personal: false, confidence: "official", sources: ["S33"] },
  "br-certificate-number": {
    parse: parseBrCertificateNumber,
    mask: shown,
    personal: false,
    confidence: "secondary",
    sources: ["S34"],
  },
  uscc: { parse: parseUscc, mask: shown, personal: false, confidence: "background", sources: [] },
  "hong-kong-phone": {
    parse: parseHongKongPhone,
    mask: maskPhone,
    personal: true,
    confidence: "secondary",
    sources: [],
  },
  "mainland-mobile": {
    parse: parseMainlandMobile,
    mask: maskPhone,
    personal: true,
    confidence: "background",
    sources: [],
  },
  phone: { parse: parseAnyPhone, mask: maskPhone, personal: true, confidence: "background", sources: [] },
};

function shown(value: string): string {
  return value;
}

const hidden = "••••••••";
