import { describe, expect, it } from "vitest";
import {
  type IdentifierKind,
  identifierKinds,
  identifiers,
  maskIdentifier,
  parseIdentifier,
  sameIdentifier,
} from "./identifier.ts";
import type { IdentifierPart, IdentifierProblem, IdentifierWarning } from "./result.ts";
import { parsePrcPassport } from "./travel-document.ts";
import { usccCheckCharacter } from "./uscc.ts";

// Arithmetical examples of the fact sheet, section 11, and their neighbours; not known to be anybody's.
const acceptedAs: [IdentifierKind, string, string, IdentifierWarning[]][] = [
  ["hkid", "A123456(3)", "A1234563", []],
  ["hkid", "AB123456(9)", "AB1234569", []],
  ["hkid", "Z000000(1)", "Z0000001", []],
  ["hkid", "Z000001(A)", "Z000001A", []],
  ["hkid", "Z000006(0)", "Z0000060", []],
  ["hkid", "ZZ000000(A)", "ZZ000000A", []],
  ["hkid", " a123456 (3) ", "A1234563", []],
  ["hkid", "Ａ１２３４５６（３）", "A1234563", []],
  ["hkid", "Z000001-a", "Z000001A", []],
  ["hkid", "Z000001【Ａ】", "Z000001A", []],
  ["mainland-id", "11010519491231002X", "11010519491231002X", []],
  ["mainland-id", "11010519491231002x", "11010519491231002X", []],
  ["mainland-id", "110105 19491231 002Ⅹ", "11010519491231002X", []],
  ["mainland-id", "440524188001010014", "440524188001010014", ["unlikely-age"]],
  ["mainland-id", "999999199001010091", "999999199001010091", ["area-not-assigned"]],
  ["mainland-id", "999999199001010104", "999999199001010104", ["area-not-assigned"]],
  ["mainland-id", "99999920000229006X", "99999920000229006X", ["area-not-assigned"]],
  ["eep", "C12345678", "C12345678", []],
  ["eep", "CA0000001", "CA0000001", []],
  ["eep", "ｃａ００００００１", "CA0000001", []],
  ["eep", "W12345678", "W12345678", ["expired-type"]],
  ["prc-passport", "E12345678", "E12345678", []],
  ["prc-passport", "EA1234567", "EA1234567", []],
  ["prc-passport", "G12345678", "G12345678", ["expired-type"]],
  ["brn", "12345678", "12345678", []],
  ["brn", "F0000123", "F0000123", ["assigned-number"]],
  ["br-certificate-number", "12345678-000-01-11-1", "12345678-000-01-11-1", ["check-not-published"]],
  ["br-certificate-number", "1234567800012261", "12345678-000-12-26-1", ["check-not-published"]],
  ["br-certificate-number", "12345678－000－12－26－a", "12345678-000-12-26-A", ["check-not-published"]],
  ["uscc", "91350100M000100Y43", "91350100M000100Y43", []],
  ["hong-kong-phone", "+852 9123 4567", "+85291234567", []],
  ["hong-kong-phone", "2345-6789", "+85223456789", []],
  ["hong-kong-phone", "(852) 31234567", "+85231234567", []],
  ["hong-kong-phone", "0085291234567", "+85291234567", []],
  ["hong-kong-phone", "85212345", "+85285212345", []],
  ["mainland-mobile", "138 0013 8000", "+8613800138000", []],
  ["mainland-mobile", "+86-13800138000", "+8613800138000", []],
  ["mainland-mobile", "8613800138000", "+8613800138000", []],
  ["phone", "91234567", "+85291234567", []],
  ["phone", "13800138000", "+8613800138000", []],
];

const refusedFor: [IdentifierKind, string, IdentifierProblem, IdentifierPart][] = [
  ["hkid", "A123456(4)", "wrong-check-digit", "check-digit"],
  ["hkid", "A12345(3)", "wrong-length", "digits"],
  ["hkid", "1A23456(3)", "wrong-prefix", "prefix"],
  ["hkid", "ABC123456(3)", "wrong-prefix", "prefix"],
  ["hkid", "A123456", "missing-check-digit", "check-digit"],
  ["hkid", "A123456()", "wrong-length", "check-digit"],
  ["hkid", "A123456(3", "wrong-characters", "check-digit"],
  ["hkid", "A123456(B)", "wrong-characters", "check-digit"],
  ["hkid", "A1234567(3)", "wrong-length", "digits"],
  ["hkid", "A12O456(3)", "wrong-characters", "digits"],
  ["hkid", " ", "empty", "whole"],
  ["mainland-id", "999999199902290019", "no-such-date", "date-of-birth"],
  ["mainland-id", "999999199001010092", "wrong-check-digit", "check-digit"],
  ["mainland-id", "110105491231002", "fifteen-digit-form", "whole"],
  ["mainland-id", "1101051949123100", "wrong-length", "whole"],
  ["mainland-id", "1101O519491231002X", "wrong-characters", "area"],
  ["mainland-id", "1101051949l231002X", "wrong-characters", "date-of-birth"],
  ["mainland-id", "110105194912310O2X", "wrong-characters", "sequence"],
  ["mainland-id", "11010519491231002Y", "wrong-characters", "check-digit"],
  ["eep", "CI0000001", "excluded-letter", "second-character"],
  ["eep", "CO1234567", "excluded-letter", "second-character"],
  ["eep", "C1234567", "wrong-length", "digits"],
  ["eep", "E12345678", "wrong-prefix", "prefix"],
  ["eep", "WA1234567", "wrong-characters", "second-character"],
  ["eep", "C1234567A", "wrong-characters", "digits"],
  ["prc-passport", "EI1234567", "excluded-letter", "second-character"],
  ["prc-passport", "EO1234567", "excluded-letter", "second-character"],
  ["prc-passport", "GA1234567", "wrong-characters", "second-character"],
  ["prc-passport", "H12345678", "wrong-prefix", "prefix"],
  ["prc-passport", "E123456789", "wrong-length", "digits"],
  ["brn", "1234567", "wrong-length", "digits"],
  ["brn", "123456789", "wrong-length", "digits"],
  ["brn", "1234567A", "wrong-characters", "digits"],
  ["brn", "12345678-000-01-11-1", "certificate-number-given", "whole"],
  ["br-certificate-number", "12345678-000-13-11-1", "no-such-month", "month"],
  ["br-certificate-number", "12345678-000-00-11-1", "no-such-month", "month"],
  ["br-certificate-number", "1234567-000-01-11-1", "wrong-length", "business-registration-number"],
  ["br-certificate-number", "12345678-00-01-11-1", "wrong-length", "branch"],
  ["br-certificate-number", "12345678-000-01-2011-1", "wrong-length", "year"],
  ["br-certificate-number", "12345678-000-01-11", "missing-check-digit", "check-digit"],
  ["br-certificate-number", "12345678", "wrong-length", "branch"],
  ["uscc", "91350100M000100Y44", "wrong-check-digit", "check-digit"],
  ["uscc", "91350100I000100Y43", "excluded-letter", "organisation-code"],
  ["uscc", "9135010AM000100Y43", "wrong-characters", "area"],
  ["uscc", "91350100M000100Y4", "wrong-length", "whole"],
  ["hong-kong-phone", "+852 1234 5678", "wrong-prefix", "digits"],
  ["hong-kong-phone", "+86 13800138000", "wrong-prefix", "prefix"],
  ["hong-kong-phone", "9123 456", "wrong-length", "digits"],
  ["hong-kong-phone", "9123 456O", "wrong-characters", "digits"],
  ["mainland-mobile", "12800138000", "wrong-prefix", "digits"],
  ["mainland-mobile", "1380013800", "wrong-length", "digits"],
  ["phone", "+44 20 7946 0000", "wrong-prefix", "prefix"],
];

describe("an identifier", () => {
  it.each(acceptedAs)("%s %s is read", (kind, input, value, warnings) => {
    expect(parseIdentifier(kind, input, { on: "2026-11-22" })).toMatchObject({ ok: true, value, warnings });
  });

  it.each(refusedFor)("%s %s is refused: %s, %s", (kind, input, problem, part) => {
    expect(parseIdentifier(kind, input, { on: "2026-11-22" })).toEqual({ ok: false, problem, part });
  });

  it("is the same number however it is written", () => {
    expect(sameIdentifier("hkid", "A123456(3)", "ａ１２３４５６３")).toBe(true);
    expect(sameIdentifier("hkid", "A123456(3)", "Z000000(1)")).toBe(false);
    expect(sameIdentifier("hkid", "nonsense", "nonsense")).toBe(false);
  });

  it("is shown as it is printed", () => {
    expect(parseIdentifier("hkid", "ab1234569")).toMatchObject({ display: "AB123456(9)" });
    expect(parseIdentifier("phone", "+8613800138000")).toMatchObject({ display: "+86 138 0013 8000" });
  });

  it("of every kind has a rule with its confidence", () => {
    expect(Object.keys(identifiers).sort()).toEqual([...identifierKinds].sort());
    expect(usccCheckCharacter("91350100M000100Y4")).toBe("3");
    expect(parsePrcPassport("e12345678").ok).toBe(true);
  });
});

describe("a Mainland identity number and its holder", () => {
  const number = "99999920000229006X";

  it("agree on birth date and sex", () => {
    const parsed = parseIdentifier("mainland-id", number, { dateOfBirth: "2000-02-29", sex: "female" });
    expect(parsed).toMatchObject({ ok: true, dateOfBirth: "2000-02-29", sex: "female", areaCode: "999999" });
  });

  it("differ on the birth date", () => {
    expect(parseIdentifier("mainland-id", number, { dateOfBirth: "2000-03-01" })).toMatchObject({
      problem: "birth-date-differs",
      part: "date-of-birth",
    });
  });

  it("differ on the sex", () => {
    expect(parseIdentifier("mainland-id", number, { sex: "male" })).toMatchObject({
      problem: "sex-differs",
      part: "sex",
    });
  });

  it("the holder is not born after the day of reading", () => {
    expect(parseIdentifier("mainland-id", number, { on: "2000-02-29" }).ok).toBe(true);
    expect(parseIdentifier("mainland-id", number, { on: "2000-02-28" })).toMatchObject({
      problem: "date-in-future",
    });
  });
});

describe("a masked identifier", () => {
  it("shows the agreed characters only", () => {
    expect(maskIdentifier("hkid", "A123456(3)")).toBe("A••••56(•)");
    expect(maskIdentifier("hkid", "AB1234569")).toBe("AB••••56(•)");
    expect(maskIdentifier("mainland-id", "11010519491231002X")).toBe("11••••••••••••••2X");
    expect(maskIdentifier("eep", "CA0000001")).toBe("C•••••001");
    expect(maskIdentifier("prc-passport", "E12345678")).toBe("E•••••678");
    expect(maskIdentifier("phone", "91234567")).toBe("+852 •••••567");
    expect(maskIdentifier("brn", "12345678")).toBe("12345678");
  });

  it("shows nothing of what cannot be read", () => {
    expect(maskIdentifier("hkid", "A123456(4)")).toBe("••••••••");
    expect(maskIdentifier("mainland-id", "")).toBe("••••••••");
  });
});
