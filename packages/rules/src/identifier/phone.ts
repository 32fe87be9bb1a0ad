import { compactIdentifier } from "./normalise.ts";
import { accepted, type Parsed, refused } from "./result.ts";

/** A Hong Kong number, with or without +852: eight digits, the first 2 to 9. Stored as `+852` and the digits. */
export function parseHongKongPhone(input: string): Parsed {
  return parsePhone(input, "852", /^[2-9]/, 8, (digits) => `+852 ${digits.slice(0, 4)} ${digits.slice(4)}`);
}

/** A Mainland mobile number, with or without +86: eleven digits, the first two 13 to 19. Stored as `+86…`. */
export function parseMainlandMobile(input: string): Parsed {
  return parsePhone(
    input,
    "86",
    /^1[3-9]/,
    11,
    (digits) => `+86 ${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}`,
  );
}

/** A number of either place, told apart by country code or length. */
export function parseAnyPhone(input: string): Parsed {
  const hongKong = parseHongKongPhone(input);
  const mainland = parseMainlandMobile(input);
  if (hongKong.ok) return hongKong;
  if (mainland.ok) return mainland;
  return /^(\+|00)?86|^1\d{10}$/.test(compactIdentifier(input)) ? mainland : hongKong;
}

/** Country code and the last three digits. */
export function maskPhone(value: string): string {
  const code = value.startsWith("+852") ? "+852" : "+86";
  return `${code} •••••${value.slice(-3)}`;
}

function parsePhone(
  input: string,
  code: string,
  start: RegExp,
  length: number,
  show: (digits: string) => string,
): Parsed {
  const text = compactIdentifier(input);
  if (text === "") return refused("empty", "whole");
  if (!/^\+?\d+$/.test(text)) return refused("wrong-characters", "digits");
  const international = /^(?:\+|00)(\d+)$/.exec(text)?.[1];
  if (international !== undefined && !international.startsWith(code))
    return refused("wrong-prefix", "prefix");
  const digits = international?.slice(code.length) ?? withoutCode(text, code, length);
  if (digits.length !== length) return refused("wrong-length", "digits");
  if (!start.test(digits)) return refused("wrong-prefix", "digits");
  return accepted(`+${code}${digits}`, show(digits));
}

// "85291234567" without a plus is a whole number longer than any local one.
function withoutCode(text: string, code: string, length: number): string {
  return text.startsWith(code) && text.length === code.length + length ? text.slice(code.length) : text;
}
