import type { Reading } from "@causeway/rules/travel-document/reading";
import { type ParseResult, parse } from "mrz";

/**
 * Finds the machine-readable zone among recognised lines: passports and cards by ICAO 9303, and the single line of the
 * Mainland's exit-entry permit. Null unless number, date of birth and expiry each prove right by their check digits:
 * a zone that was misread must not be held against what she typed.
 */
export function parseZone(text: string, today: string): Reading | null {
  const lines = text
    .split("\n")
    .map(asZone)
    .filter((line) => line.length >= 26);
  for (const { count, length } of shapes) {
    for (let first = 0; first + count <= lines.length; first += 1) {
      const zone = lines.slice(first, first + count).map((line) => fitted(line, length));
      if (zone.some((line) => line === null)) continue;
      const reading = fromStandard(zone as string[], today);
      if (reading) return reading;
    }
  }
  for (const line of lines) {
    const reading = fromPermit(line, today);
    if (reading) return reading;
  }
  return null;
}

const shapes = [
  { count: 2, length: 44 },
  { count: 3, length: 30 },
  { count: 2, length: 36 },
] as const;

function asZone(line: string): string {
  return line
    .toUpperCase()
    .replaceAll(/[«‹]/g, "<")
    .replaceAll(/[^A-Z0-9<]/g, "");
}

/** A run of fillers is miscounted easily: one or two too many or too few are mended where they stand, at the end. */
function fitted(line: string, length: number): string | null {
  if (line.length === length) return line;
  if (Math.abs(line.length - length) > 2) return null;
  const end = /<{3,}(\d{0,2})$/.exec(line);
  if (!end) return null;
  const digits = end[1] ?? "";
  const head = line.slice(0, line.length - digits.length).replace(/<+$/, "");
  return head.length + digits.length > length ? null : head.padEnd(length - digits.length, "<") + digits;
}

function fromStandard(lines: string[], today: string): Reading | null {
  for (const zone of [lines, lines.map(zerosForO)]) {
    const parsed = parsedOrNull(zone);
    if (!parsed || !proven.every((field) => isValid(parsed, field))) continue;
    const { fields } = parsed;
    const number = parsed.documentNumber ?? fields.documentNumber;
    const dateOfBirth = dayOf(fields.birthDate ?? "", "past", today);
    const expiresOn = dayOf(fields.expirationDate ?? "", "near", today);
    if (!number || !dateOfBirth || !expiresOn) continue;
    const sex = fields.sex === "female" ? "F" : fields.sex === "male" ? "M" : null;
    return { number, dateOfBirth, expiresOn, sex, ...namesOf(parsed) };
  }
  return null;
}

const proven = [
  "documentNumberCheckDigit",
  "birthDateCheckDigit",
  "expirationDateCheckDigit",
  "compositeCheckDigit",
] as const;

/** Names carry no check digit: one with a sign that no name has is not believed. */
function namesOf(parsed: ParseResult): Pick<Reading, "surname" | "givenNames"> {
  const name = (value: string | null | undefined) => (value && /^[A-Z ]+$/.test(value) ? value : null);
  return { surname: name(parsed.fields.lastName), givenNames: name(parsed.fields.firstName) };
}

/** A document number is mostly digits, and O and 0 are one shape in many a photograph; the check digit decides. */
function zerosForO(line: string, index: number, all: string[]): string {
  if (all.length === 2 && index === 1)
    return line.slice(0, 1) + line.slice(1, 10).replaceAll("O", "0") + line.slice(10);
  if (all.length === 3 && index === 0)
    return line.slice(0, 6) + line.slice(6, 15).replaceAll("O", "0") + line.slice(15);
  return line;
}

function parsedOrNull(lines: string[]): ParseResult | null {
  try {
    return parse(lines, { autocorrect: true });
  } catch {
    return null;
  }
}

function isValid(parsed: ParseResult, field: (typeof proven)[number]): boolean {
  return parsed.details.find((one) => one.field === field)?.valid === true;
}

/**
 * The permit of 2014 has one line of thirty: CS, number and its check digit, expiry and its own, birth and its own, a
 * last digit. The library knows only the shapes of ICAO 9303, so this one is read here, by the same check digits.
 */
function fromPermit(line: string, today: string): Reading | null {
  const at = permitLine.exec(line);
  if (!at) return null;
  const [, letters = "", ...rest] = at;
  const [serial = "", numberDigit, expiry = "", expiryDigit, birth = "", birthDigit] = rest.map(asDigits);
  const number = letters + serial;
  const right =
    checkDigit(number) === numberDigit &&
    checkDigit(expiry) === expiryDigit &&
    checkDigit(birth) === birthDigit;
  const dateOfBirth = dayOf(birth, "past", today);
  const expiresOn = dayOf(expiry, "near", today);
  if (!right || !dateOfBirth || !expiresOn) return null;
  return { number, dateOfBirth, expiresOn, surname: null, givenNames: null, sex: null };
}

// The number is C and eight digits, or C, a letter other than I and O, and seven digits.
const permitLine =
  /C[S5](C[A-HJ-NP-RT-Z]?)([0-9OISBZ]{7,8})([0-9OISBZ])<([0-9OISBZ]{6})([0-9OISBZ])<([0-9OISBZ]{6})([0-9OISBZ])</;

/** Letters that a photograph makes of digits; whether they were is for the check digits to say. */
function asDigits(text: string): string {
  return text.replaceAll(/[OISBZ]/g, (sign) => digitsOf[sign] ?? sign);
}

const digitsOf: Readonly<Record<string, string>> = { O: "0", I: "1", S: "5", B: "8", Z: "2" };

function checkDigit(text: string): string {
  const sum = [...text].reduce((all, sign, index) => all + worth(sign) * (weights[index % 3] ?? 0), 0);
  return String(sum % 10);
}

const weights = [7, 3, 1] as const;

function worth(sign: string): number {
  if (sign === "<") return 0;
  return /\d/.test(sign) ? Number(sign) : sign.charCodeAt(0) - 55;
}

/** A year of two digits: nobody is born after today, and a document runs out within forty years either way. */
function dayOf(short: string, when: "past" | "near", today: string): string | null {
  if (!/^\d{6}$/.test(short)) return null;
  const rest = `-${short.slice(2, 4)}-${short.slice(4, 6)}`;
  const now = Number(today.slice(0, 4));
  const century = Math.floor(now / 100) * 100;
  const year = Number(short.slice(0, 2));
  const candidates = [century - 100, century, century + 100].map((start) => start + year);
  const fits = (one: number) => (when === "past" ? `${one}${rest}` <= today : Math.abs(one - now) <= 40);
  const found = candidates.filter(fits).at(-1);
  const day = `${found}${rest}`;
  return found !== undefined && !Number.isNaN(Date.parse(day)) ? day : null;
}
