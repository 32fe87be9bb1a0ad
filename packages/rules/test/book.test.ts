import { readFileSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { book } from "../tools/book.ts";

// A busy machine is no fault of the rules.
vi.setConfig({ testTimeout: 60_000 });

test("docs/rules.md is what the rules say now (pnpm rules:book writes it)", () => {
  expect(readFileSync(new URL("../../../docs/rules.md", import.meta.url), "utf8")).toBe(book());
});
