import { compactIdentifier } from "./normalise.ts";
import { accepted, type IdentifierPart, type Parsed, refused } from "./result.ts";

/**
 * A Mainland unified social credit code (GB 32100-2015): authority and kind, six of area, nine of organisation
 * code, one check character. The letters I, O, S, V and Z are not used.
 */
export function parseUscc(input: string): Parsed {
  const text = compactIdentifier(input);
  if (text === "") return refused("empty", "whole");
  if (text.length !== 18) return refused("wrong-length", "whole");
  for (let index = 0; index < 18; index += 1) {
    const character = text.charAt(index);
    if (/[IOSVZ]/.test(character)) return refused("excluded-letter", partAt(index));
    if (!alphabet.includes(character)) return refused("wrong-characters", partAt(index));
  }
  if (!/^.{2}\d{6}/.test(text)) return refused("wrong-characters", "area");
  if (text.charAt(17) !== usccCheckCharacter(text)) return refused("wrong-check-digit", "check-digit");
  const organisation = text.slice(8, 17);
  const agrees = organisation.charAt(8) === organisationCheckCharacter(organisation);
  return accepted(text, text, agrees ? [] : ["organisation-code-check-differs"]);
}

/** The last character: weights 3^i modulo 31 over the first seventeen. */
export function usccCheckCharacter(code: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of code.slice(0, 17)) {
    sum += weight * alphabet.indexOf(character);
    weight = (weight * 3) % 31;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

// The ninth character of the organisation code (GB 11714): its own check, here A is 10 and no letter is skipped.
function organisationCheckCharacter(code: string): string {
  const sum = [3, 7, 9, 10, 5, 8, 4, 2].reduce(
    (total, weight, index) => total + weight * Number.parseInt(code.charAt(index), 36),
    0,
  );
  return "0123456789X".charAt((11 - (sum % 11)) % 11);
}

function partAt(index: number): IdentifierPart {
  if (index < 2) return "authority";
  if (index < 8) return "area";
  return index < 17 ? "organisation-code" : "check-digit";
}

const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
