import { normaliseIdentifier } from "./normalise.ts";
import { accepted, type Parsed, refused } from "./result.ts";

/**
 * A Hong Kong identity card number: one or two letters, six digits, a check digit 0–9 or A. Stored without
 * brackets (`A1234563`), shown with them (`A123456(3)`).
 */
export function parseHkid(input: string): Parsed {
  const text = normaliseIdentifier(input);
  if (text === "") return refused("empty", "whole");
  const [, letters = "", rest = ""] = /^([A-Z]*)(.*)$/.exec(text) ?? [];
  if (letters.length < 1 || letters.length > 2) return refused("wrong-prefix", "prefix");
  const [, digits = "", after = ""] = /^(\d{0,6})(.*)$/.exec(rest) ?? [];
  if (digits.length < 6)
    return refused(/^[\d()A-]*$/.test(after) ? "wrong-length" : "wrong-characters", "digits");
  if (after === "") return refused("missing-check-digit", "check-digit");
  const check = /^(?:\((.*)\)|-?([^()]*))$/.exec(after);
  const mark = check?.[1] ?? check?.[2];
  if (mark === undefined) {
    return /^\d/.test(after) ? refused("wrong-length", "digits") : refused("wrong-characters", "check-digit");
  }
  if (mark.length !== 1) return refused("wrong-length", mark === "" ? "check-digit" : "digits");
  if (!/[0-9A]/.test(mark)) return refused("wrong-characters", "check-digit");
  if (mark !== hkidCheckDigit(letters, digits)) return refused("wrong-check-digit", "check-digit");
  return accepted(`${letters}${digits}${mark}`, `${letters}${digits}(${mark})`);
}

/** Letters and the last two digits; the check digit stays hidden, since it would give a digit away. */
export function maskHkid(value: string): string {
  const letters = value.length === 9 ? 2 : 1;
  return `${value.slice(0, letters)}••••${value.slice(letters + 4, letters + 6)}(•)`;
}

/** Weights 9 to 2 over letters (A is 10) and digits, a space (36) before a single letter, modulo 11. */
export function hkidCheckDigit(letters: string, digits: string): string {
  const values = [...letters].map((letter) => letter.charCodeAt(0) - 55);
  const body = [...(values.length === 1 ? [36, ...values] : values), ...[...digits].map(Number)];
  const sum = body.reduce((total, value, index) => total + value * (9 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? "A" : String(check);
}
