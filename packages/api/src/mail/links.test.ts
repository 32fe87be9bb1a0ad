import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deriveKeys } from "../keys.ts";
import { deriveCode, deriveToken, type LinkSubject, normaliseCode, tokenPath, verifyToken } from "./links.ts";

const keys = deriveKeys("a secret of the installation, long enough");
const otherKeys = deriveKeys("another installation's secret, as long");

const version = fc.integer({ min: 0, max: 65_535 });
const subjects: fc.Arbitrary<LinkSubject> = fc.oneof(
  fc.record({ kind: fc.constant("sign-in"), id: fc.uuid(), version }),
  fc.record({
    kind: fc.constantFrom("member-invitation", "candidate-invitation"),
    organisationId: fc.uuid(),
    id: fc.uuid(),
    version,
  }),
);

describe("a secret link", () => {
  test("names its subject to whoever holds the key", () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        expect(verifyToken(keys, deriveToken(keys, subject))).toEqual(subject);
      }),
    );
  });

  test("is the same whenever it is derived, so that it need not be stored", () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        expect(deriveToken(keys, subject)).toBe(deriveToken(keys, { ...subject }));
      }),
    );
  });

  test("is worth nothing with one character changed, cut off or added", () => {
    const place = fc.nat({ max: 200 });
    const character = fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
    fc.assert(
      fc.property(subjects, place, character, (subject, at, replacement) => {
        const token = deriveToken(keys, subject);
        const index = at % token.length;
        const changed = token.slice(0, index) + replacement + token.slice(index + 1);
        if (changed !== token) expect(verifyToken(keys, changed)).toBeNull();
        expect(verifyToken(keys, token.slice(0, index))).toBeNull();
        expect(verifyToken(keys, token + replacement)).toBeNull();
      }),
    );
  });

  test("of another installation opens nothing here", () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        expect(verifyToken(otherKeys, deriveToken(keys, subject))).toBeNull();
      }),
    );
  });

  test.each(["", "x", "../../etc/passwd", "a".repeat(52), "a".repeat(74), "á".repeat(60)])(
    "is not %j",
    (text) => {
      expect(verifyToken(keys, text)).toBeNull();
    },
  );

  test("changes with its version, so that inviting again kills the old one", () => {
    const id = "0198a4f6-6e06-7000-8000-000000000001";
    const first = deriveToken(keys, { kind: "sign-in", id, version: 1 });
    expect(deriveToken(keys, { kind: "sign-in", id, version: 2 })).not.toBe(first);
  });

  test("leads to the page of its kind", () => {
    expect(tokenPath("sign-in", "t")).toBe("/sign-in/link/t");
    expect(tokenPath("member-invitation", "t")).toBe("/join/t");
    expect(tokenPath("candidate-invitation", "t")).toBe("/invitation/t");
  });
});

describe("a short code", () => {
  test("has six characters that cannot be misread, and says nothing about the link", () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        const code = deriveCode(keys, subject);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/);
        expect(deriveToken(keys, subject)).not.toContain(code);
        expect(deriveCode(otherKeys, subject)).toHaveLength(6);
      }),
    );
  });

  test("is understood as it was meant, however it is typed", () => {
    fc.assert(
      fc.property(subjects, (subject) => {
        const code = deriveCode(keys, subject);
        const typed = ` ${code.slice(0, 3).toLowerCase().replaceAll("0", "o").replaceAll("1", "l")}-${code.slice(3)} `;
        expect(normaliseCode(typed)).toBe(code);
      }),
    );
    expect(normaliseCode("７Ｋ２ Ｍ９Ｐ")).toBe("7K2M9P");
  });
});
