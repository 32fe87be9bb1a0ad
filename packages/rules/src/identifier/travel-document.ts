import { compactIdentifier } from "./normalise.ts";
import { accepted, type Parsed, refused } from "./result.ts";

/**
 * An Exit-entry Permit for Travelling to and from Hong Kong and Macao (往來港澳通行證): C and eight digits, or
 * since December 2018 C, a letter other than I and O, seven digits. The booklet before the card, W and eight
 * digits, is read with a warning: it is an expired type.
 */
export function parseEep(input: string): Parsed {
  const text = compactIdentifier(input);
  if (text === "") return refused("empty", "whole");
  if (!/^[CW]/.test(text)) return refused("wrong-prefix", "prefix");
  const fault = afterPrefix(text, text.startsWith("C"));
  if (fault) return fault;
  return accepted(text, text, text.startsWith("W") ? ["expired-type"] : []);
}

/**
 * An ordinary passport of the People's Republic of China: G and eight digits (before 2012, so past its ten
 * years and read with a warning), E and eight digits, or E, a letter other than I and O, seven digits.
 */
export function parsePrcPassport(input: string): Parsed {
  const text = compactIdentifier(input);
  if (text === "") return refused("empty", "whole");
  if (!/^[EG]/.test(text)) return refused("wrong-prefix", "prefix");
  const fault = afterPrefix(text, text.startsWith("E"));
  if (fault) return fault;
  return accepted(text, text, text.startsWith("G") ? ["expired-type"] : []);
}

/** The first letter and the last three digits. */
export function maskTravelDocument(value: string): string {
  return `${value.slice(0, 1)}•••••${value.slice(-3)}`;
}

function afterPrefix(text: string, mayHaveLetter: boolean) {
  if (text.length !== 9) return refused("wrong-length", "digits");
  if (!/^..\d{7}$/.test(text)) return refused("wrong-characters", "digits");
  if (/^.\d/.test(text)) return undefined;
  if (mayHaveLetter && /^.[IO]/.test(text)) return refused("excluded-letter", "second-character");
  if (mayHaveLetter && /^.[A-Z]/.test(text)) return undefined;
  return refused("wrong-characters", "second-character");
}
