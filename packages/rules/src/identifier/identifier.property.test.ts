import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../calendar/day.ts";
import { hkidCheckDigit } from "./hkid.ts";
import {
  type IdentifierKind,
  identifierKinds,
  identifiers,
  maskIdentifier,
  parseIdentifier,
} from "./identifier.ts";
import { mainlandCheckCharacter } from "./mainland-id.ts";
import { usccCheckCharacter } from "./uscc.ts";

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const letterButIO = fc.constantFrom(..."ABCDEFGHJKLMNPQRSTUVWXYZ");

const hkid = fc
  .tuple(fc.stringMatching(/^[A-Z]{1,2}$/), digits(6))
  .map(([letters, body]) => `${letters}${body}${hkidCheckDigit(letters, body)}`);
const mainlandId = fc
  .tuple(digits(6), fc.integer({ min: 0, max: 45_000 }), digits(3))
  .map(([area, days, sequence]) => `${area}${addDays("1900-01-01", days).replaceAll("-", "")}${sequence}`)
  .map((body) => body + mainlandCheckCharacter(body));
const uscc = fc
  .tuple(
    fc.stringMatching(/^[0-9A-HJ-NP-RTUWXY]{2}$/),
    digits(6),
    fc.stringMatching(/^[0-9A-HJ-NP-RTUWXY]{9}$/),
  )
  .map((parts) => parts.join(""))
  .map((body) => body + usccCheckCharacter(body));
const withLetter = (prefix: string) =>
  fc.tuple(letterButIO, digits(7)).map(([letter, rest]) => prefix + letter + rest);

/** Valid numbers of every kind, in the stored form. */
const valid: Record<IdentifierKind, fc.Arbitrary<string>> = {
  hkid,
  "mainland-id": mainlandId,
  eep: fc.oneof(
    digits(8).map((rest) => `C${rest}`),
    withLetter("C"),
    digits(8).map((rest) => `W${rest}`),
  ),
  "prc-passport": fc.oneof(
    digits(8).map((rest) => `E${rest}`),
    withLetter("E"),
    digits(8).map((rest) => `G${rest}`),
  ),
  brn: digits(8),
  "br-certificate-number": fc
    .tuple(digits(8), digits(3), fc.integer({ min: 1, max: 12 }), digits(2), fc.stringMatching(/^[0-9A-Z]$/))
    .map(
      ([brn, branch, month, year, check]) =>
        `${brn}-${branch}-${String(month).padStart(2, "0")}-${year}-${check}`,
    ),
  uscc,
  "hong-kong-phone": fc
    .tuple(fc.constantFrom(..."23456789"), digits(7))
    .map(([first, rest]) => `+852${first}${rest}`),
  "mainland-mobile": fc
    .tuple(fc.constantFrom(..."3456789"), digits(9))
    .map(([second, rest]) => `+861${second}${rest}`),
  phone: digits(7).map((rest) => `+8529${rest}`),
};

const checked = {
  hkid: "0123456789",
  "mainland-id": "0123456789",
  uscc: "0123456789ABCDEFGHJKLMNPQRTUWXY",
} as const;

describe.each(Object.entries(checked) as [keyof typeof checked, string][])(
  "the check of %s",
  (kind, alphabet) => {
    it("finds every single wrong digit", () => {
      fc.assert(
        fc.property(valid[kind], (value) => {
          for (let at = 0; at < value.length; at += 1) {
            // A letter of an identity card is left alone: A and L weigh the same modulo 11.
            if (!alphabet.includes(value.charAt(at))) continue;
            for (const other of alphabet) {
              if (other === value.charAt(at)) continue;
              const wrong = value.slice(0, at) + other + value.slice(at + 1);
              if (parseIdentifier(kind, wrong).ok) expect.fail(`${value} as ${wrong}`);
            }
          }
        }),
        { numRuns: 200 },
      );
    });

    it("finds every pair of neighbouring digits exchanged", () => {
      fc.assert(
        fc.property(valid[kind], (value) => {
          for (let at = 0; at + 1 < value.length; at += 1) {
            const [a, b] = [value.charAt(at), value.charAt(at + 1)];
            if (a === b || !alphabet.includes(a) || !alphabet.includes(b)) continue;
            const wrong = value.slice(0, at) + b + a + value.slice(at + 2);
            if (parseIdentifier(kind, wrong).ok) expect.fail(`${value} as ${wrong}`);
          }
        }),
        { numRuns: 500 },
      );
    });
  },
);

describe.each([...identifierKinds])("any %s", (kind) => {
  it("is read back from what is stored and from what is shown", () => {
    fc.assert(
      fc.property(valid[kind], (value) => {
        const parsed = parseIdentifier(kind, value);
        if (!parsed.ok) return expect.fail(`${value}: ${parsed.problem}`);
        expect(parsed.value).toBe(value);
        expect(parseIdentifier(kind, parsed.display)).toEqual(parsed);
      }),
    );
  });

  it("is read in full-width, in lower case and with spaces", () => {
    fc.assert(
      fc.property(valid[kind], (value) => {
        const wide = [...value]
          .map((character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
          .join("");
        expect(parseIdentifier(kind, wide)).toMatchObject({ ok: true, value });
        expect(parseIdentifier(kind, ` ${[...value.toLowerCase()].join(" ")}\u3000`)).toMatchObject({
          ok: true,
          value,
        });
      }),
    );
  });

  it("never lets any text whatever raise an error", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const parsed = parseIdentifier(kind, text);
        if (parsed.ok) expect(parseIdentifier(kind, parsed.value)).toEqual(parsed);
        maskIdentifier(kind, text);
      }),
    );
  });
});

describe.each(identifierKinds.filter((kind) => identifiers[kind].personal))("a masked %s", (kind) => {
  it("stands for at least a thousand numbers", () => {
    fc.assert(
      fc.property(valid[kind], (value) => {
        const mask = maskIdentifier(kind, value);
        const hiddenCharacters = [...mask].filter((character) => character === "•").length;
        // One of the hidden characters follows from the others where there is a check.
        expect(hiddenCharacters).toBeGreaterThanOrEqual(kind === "hkid" ? 5 : 4);
        const legible = mask.replace(/[•() +]/g, "");
        expect(legible.length).toBeLessThanOrEqual(
          kind.includes("phone") || kind === "mainland-mobile" ? 6 : 4,
        );
        expect(mask).not.toContain(value.slice(-5, -1));
      }),
    );
  });

  it("has the same shape for every number of its kind", () => {
    fc.assert(
      fc.property(valid[kind], valid[kind], (a, b) => {
        if (a.length === b.length)
          expect(maskIdentifier(kind, a)).toHaveLength(maskIdentifier(kind, b).length);
      }),
    );
  });
});
