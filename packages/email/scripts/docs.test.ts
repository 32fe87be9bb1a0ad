import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { templateNames } from "../src/messages.tsx";
import { docsPage } from "./docs-pages.ts";

const docs = join(import.meta.dirname, "../../../docs");

test("docs/emails.md says what the messages say (pnpm email:docs writes it anew)", async () => {
  expect(readFileSync(join(docs, "emails.md"), "utf8")).toBe(await docsPage());
});

test("every message has its picture", () => {
  expect(templateNames.filter((name) => !existsSync(join(docs, "emails", `${name}.png`)))).toEqual([]);
});
