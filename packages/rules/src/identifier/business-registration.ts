import { compactIdentifier, normaliseIdentifier } from "./normalise.ts";
import { accepted, type Parsed, refused } from "./result.ts";

/**
 * A Business Registration Number, which is the Unique Business Identifier of companies since 27 December
 * 2023: eight digits. Entities without one were assigned a letter and seven digits, read with a warning.
 */
export function parseBrn(input: string): Parsed {
  const text = compactIdentifier(input);
  if (text === "") return refused("empty", "whole");
  if (/^[A-Z]\d{7}$/.test(text)) return accepted(text, text, ["assigned-number"]);
  if (/^\d{15}[\dA-Z]$/.test(text)) return refused("certificate-number-given", "whole");
  if (!/^[A-Z]?\d*$/.test(text)) return refused("wrong-characters", "digits");
  if (text.length !== 8) return refused("wrong-length", "digits");
  return accepted(text);
}

/**
 * A Business Registration Certificate number, `12345678-000-01-11-1`: number, branch, month, year, check. How
 * the check is made is not published, so it is not verified, and a warning says so.
 */
export function parseBrCertificateNumber(input: string): Parsed {
  const text = normaliseIdentifier(input).replace(/[()./]/g, "");
  if (text === "") return refused("empty", "whole");
  const compact = text.replaceAll("-", "");
  const [number = "", branch = "", month = "", year = "", check = "", ...more] = text.includes("-")
    ? text.split("-")
    : [
        compact.slice(0, 8),
        compact.slice(8, 11),
        compact.slice(11, 13),
        compact.slice(13, 15),
        compact.slice(15),
      ];
  if (!/^\d{8}$/.test(number)) return refused(faultOf(number, 8), "business-registration-number");
  if (!/^\d{3}$/.test(branch)) return refused(faultOf(branch, 3), "branch");
  if (!/^\d{2}$/.test(month)) return refused(faultOf(month, 2), "month");
  if (Number(month) < 1 || Number(month) > 12) return refused("no-such-month", "month");
  if (!/^\d{2}$/.test(year)) return refused(faultOf(year, 2), "year");
  if (check === "") return refused("missing-check-digit", "check-digit");
  if (more.length > 0) return refused("wrong-length", "whole");
  if (!/^[0-9A-Z]$/.test(check)) return refused(faultOf(check, 1), "check-digit");
  const value = [number, branch, month, year, check].join("-");
  return accepted(value, value, ["check-not-published"]);
}

function faultOf(text: string, length: number) {
  return text.length === length ? "wrong-characters" : "wrong-length";
}
