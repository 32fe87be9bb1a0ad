import { ageOn, type Day, isDay } from "../calendar/day.ts";
import { compactIdentifier } from "./normalise.ts";
import {
  accepted,
  type IdentifierContext,
  type IdentifierWarning,
  type Parsed,
  refused,
  type Sex,
} from "./result.ts";

export type MainlandId = { areaCode: string; dateOfBirth: Day; sex: Sex };

/**
 * A Mainland resident identity number (GB 11643-1999): six of area, eight of birth date, three of sequence
 * (odd for men), one check character. The area is only warned about: areas are merged and renamed.
 */
export function parseMainlandId(input: string, context: IdentifierContext = {}): Parsed<MainlandId> {
  const text = compactIdentifier(input);
  if (text === "") return refused("empty", "whole");
  // The form before 1999 had no century and no check character; cards bearing it stopped being valid in 2013.
  if (/^\d{15}$/.test(text)) return refused("fifteen-digit-form", "whole");
  if (text.length !== 18) return refused("wrong-length", "whole");
  if (!/^\d{6}/.test(text)) return refused("wrong-characters", "area");
  if (!/^.{6}\d{8}/.test(text)) return refused("wrong-characters", "date-of-birth");
  if (!/^.{14}\d{3}/.test(text)) return refused("wrong-characters", "sequence");
  if (!/[\dX]$/.test(text)) return refused("wrong-characters", "check-digit");
  if (text[17] !== mainlandCheckCharacter(text)) return refused("wrong-check-digit", "check-digit");

  const dateOfBirth = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
  const sex: Sex = Number(text[16]) % 2 === 1 ? "male" : "female";
  if (!isDay(dateOfBirth)) return refused("no-such-date", "date-of-birth");
  if (context.on !== undefined && dateOfBirth > context.on) return refused("date-in-future", "date-of-birth");
  if (context.dateOfBirth !== undefined && context.dateOfBirth !== dateOfBirth) {
    return refused("birth-date-differs", "date-of-birth");
  }
  if (context.sex !== undefined && context.sex !== sex) return refused("sex-differs", "sex");
  const areaCode = text.slice(0, 6);
  return {
    ...accepted(text, text, warningsOf(areaCode, dateOfBirth, context.on)),
    areaCode,
    dateOfBirth,
    sex,
  };
}

/** Province and the last two characters; the birth date and most of the sequence stay hidden. */
export function maskMainlandId(value: string): string {
  return `${value.slice(0, 2)}••••••••••••••${value.slice(16)}`;
}

/** The last character, by ISO 7064 MOD 11-2 over the first seventeen digits. */
export function mainlandCheckCharacter(digits: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return "10X98765432".charAt(sum % 11);
}

function warningsOf(areaCode: string, dateOfBirth: Day, on: Day | undefined): IdentifierWarning[] {
  const warnings: IdentifierWarning[] = [];
  const province = areaCode.slice(0, 2);
  // 81, 82, 83: residence permits for people of Hong Kong, Macao and Taiwan, who are not Mainland residents.
  if (["81", "82", "83"].includes(province)) warnings.push("residence-permit-area");
  else if (!provinces.has(province)) warnings.push("area-not-assigned");
  if (on !== undefined && ageOn(dateOfBirth, on) > 100) warnings.push("unlikely-age");
  return warnings;
}

const provinces = new Set(
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71".split(
    " ",
  ),
);
