import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  blindIndex,
  decryptField,
  destroyDataKey,
  encryptField,
  type FieldPlace,
  FieldUnreadable,
  generateDataKey,
  keyVersionOf,
  unwrapDataKey,
  wrapDataKey,
} from "./field-encryption.ts";

const place: FieldPlace = {
  organisationId: "org-a",
  table: "candidate_form_section",
  column: "ciphertext",
  rowId: "row-1",
};

describe("an encrypted field", () => {
  test("opens at its own place, whatever was written", () => {
    const key = generateDataKey();
    fc.assert(
      fc.property(fc.string({ unit: "binary" }).filter(isWellFormed), (plain) => {
        expect(decryptField(key, place, encryptField(key, place, plain))).toBe(plain);
      }),
    );
  });

  test.each([
    ["another organisation", { organisationId: "org-b" }],
    ["another table", { table: "candidate_signature" }],
    ["another column", { column: "name_typed" }],
    ["another row", { rowId: "row-2" }],
  ])("does not open when moved to %s", (_, moved) => {
    const key = generateDataKey();
    const sealed = encryptField(key, place, "A123456(7)");
    expect(() => decryptField(key, { ...place, ...moved }, sealed)).toThrow(FieldUnreadable);
  });

  test("does not open under another key, nor under another version of the same key", () => {
    const key = generateDataKey(1);
    const sealed = encryptField(key, place, "A123456(7)");
    expect(() => decryptField(generateDataKey(1), place, sealed)).toThrow(FieldUnreadable);
    expect(() => decryptField({ ...key, version: 2 }, place, sealed)).toThrow(FieldUnreadable);
  });

  test("does not open when any single byte is changed or the end is cut", () => {
    const key = generateDataKey();
    const sealed = encryptField(key, place, "A123456(7)");
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      expect(() => decryptField(key, place, changed)).toThrow(FieldUnreadable);
      expect(() => decryptField(key, place, sealed.subarray(0, at))).toThrow(FieldUnreadable);
    }
  });

  test("looks different each time it is written", () => {
    const key = generateDataKey();
    expect(encryptField(key, place, "same").equals(encryptField(key, place, "same"))).toBe(false);
  });
});

describe("a data key", () => {
  const owner = { organisationId: "org-a", kind: "candidate", ownerId: "candidate-1" } as const;

  test("comes back from its wrapping with its version", () => {
    const master = randomBytes(32);
    const key = generateDataKey(3);
    const wrapped = wrapDataKey(master, owner, key);
    expect(keyVersionOf(wrapped)).toBe(3);
    expect(unwrapDataKey(master, owner, wrapped)).toEqual(key);
  });

  test("does not open for another candidate, another organisation or another master key", () => {
    const master = randomBytes(32);
    const wrapped = wrapDataKey(master, owner, generateDataKey());
    for (const other of [
      { ...owner, ownerId: "candidate-2" },
      { ...owner, organisationId: "org-b" },
      { ...owner, kind: "organisation" as const },
    ])
      expect(() => unwrapDataKey(master, other, wrapped)).toThrow(FieldUnreadable);
    expect(() => unwrapDataKey(randomBytes(32), owner, wrapped)).toThrow(FieldUnreadable);
  });

  test("opens nothing once destroyed", () => {
    const key = generateDataKey();
    const sealed = encryptField(key, place, "A123456(7)");
    destroyDataKey(key);
    expect(() => decryptField(key, place, sealed)).toThrow(FieldUnreadable);
  });
});

describe("a blind index", () => {
  const column = { organisationId: "org-a", table: "candidate", column: "hkid" };

  test("is equal for equal values and differs by value, column, organisation and key", () => {
    const key = randomBytes(32);
    const index = blindIndex(key, column, "A1234567").toString("hex");
    expect(blindIndex(key, column, "A1234567").toString("hex")).toBe(index);
    const others = [
      blindIndex(key, column, "A1234568"),
      blindIndex(key, { ...column, column: "passport" }, "A1234567"),
      blindIndex(key, { ...column, organisationId: "org-b" }, "A1234567"),
      blindIndex(randomBytes(32), column, "A1234567"),
      blindIndex(key, { ...column, column: "hkidA" }, "1234567"),
    ].map((other) => other.toString("hex"));
    expect(new Set([index, ...others]).size).toBe(6);
  });
});

function isWellFormed(text: string): boolean {
  return text.isWellFormed();
}
