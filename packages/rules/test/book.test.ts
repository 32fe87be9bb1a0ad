import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { book } from "../tools/book.ts";

test("docs/rules.md is what the rules say now (pnpm rules:book writes it)", () => {
  expect(readFileSync(new URL("../../../docs/rules.md", import.meta.url), "utf8")).toBe(book());
});
