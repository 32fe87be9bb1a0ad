import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import en from "@causeway/messages/audit/en";
import zhHans from "@causeway/messages/audit/zh-hans";
import zhHant from "@causeway/messages/audit/zh-hant";
import { loadMessages } from "@causeway/messages/catalog";
import { MessagesProvider } from "@causeway/messages/react";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { AuditDetails, entriesOf, placeOf } from "../src/audit-details.tsx";
import "@causeway/messages/translator";

const sources = join(import.meta.dirname, "../../api/src");

describe("the details of an audit entry", () => {
  test.each([...keysIn(sources)].sort())("%s has words in three languages", (key) => {
    for (const words of [en, zhHant, zhHans])
      expect((words.detail as Record<string, string>)[key], key).toMatch(/\S/);
  });

  test.each([
    ["evidence.uploaded", "requirement", "A-TD"],
    ["evidence.reviewed", "reason", "cut-off"],
    ["candidate-form.saved", "section", "travel-document"],
    ["candidate-form.revealed", "field", "hkid"],
    ["organisation.profile-saved", "fields", "nameEn"],
    ["position.saved", "fields", "title"],
    ["recruitment.saved", "fields", "path"],
    ["advert.saved", "fields", "channel"],
    ["case-list.exported", "status", "in-review"],
    ["reminder.sent", "kind", "change-request-due"],
    ["second-look.disagreed", "reasons", "evidence-lacking"],
    ["decision.taken-back", "what", "requests-sent"],
    ["candidate.consented", "kinds", "cross-border"],
    ["case.erased", "grounds", "due"],
    ["candidate-form.signed", "changed", "evidence.A-EXP"],
    ["candidate-form.signed", "changed", "particulars.surnameEn"],
  ])("of %s, the %s %s is worded with the thing itself, in three languages", async (action, name, code) => {
    const [namespace, at] = placeOf(action, name, code);
    for (const locale of ["en", "zh-Hant", "zh-Hans"] as const) {
      const words: unknown = await loadMessages(locale, namespace);
      expect(
        at.split(".").reduce((part, key) => Object(part)[key], words),
        `${namespace} ${at}`,
      ).toMatch(/\S/);
    }
  });

  test.each([
    ["evidence.uploaded", { bytes: 389_120 }, "Size 380 KB"],
    ["candidate.consented", { notice: "2026-11" }, "Notice Nov 2026"],
    ["candidate-form.signed", { changed: ["evidence.A-EXP"] }, "Changed Proof of relevant work experience"],
    ["case.erased", { rows: { files: 13, key: 1, advert: 1204 } }, "Rows erased 1,218"],
    ["filing.recorded", { filedOn: "2026-11-02" }, "Filed on 2 Nov 2026"],
    ["case.created", { reference: "CW-26-0001" }, "Case number CW-26-0001"],
  ])("of %s, %j is said as “%s”", (action, details, said) => {
    expect(textOf(shown(action, details))).toBe(said);
  });

  test("show of a fingerprint as much as a row has room for, and carry the whole of it", () => {
    const sha256 = "9e513126068c3d1b0cd713b165b07c28e6320d9d97ddc45d1f706623183f541c";
    const html = shown("evidence.uploaded", { sha256 });
    expect(html).toContain(`title="${sha256}"`);
    expect(textOf(html)).toBe(`Fingerprint (SHA-256) ${sha256}`);
  });

  test("that say nothing are left out", () => {
    expect(entriesOf('{"fields":[],"reason":null,"replaces":"","scan":"clean","own":false}')).toEqual([
      ["scan", ["clean"]],
      ["own", [false]],
    ]);
    expect(entriesOf("{}")).toEqual([]);
  });
});

function shown(action: string, details: object): string {
  const entry = createElement(AuditDetails, { action, json: JSON.stringify(details) });
  return renderToStaticMarkup(createElement(MessagesProvider, { locale: "en", children: entry }));
}

function textOf(html: string): string {
  return html.replaceAll("</dt>", " ").replaceAll(/<[^>]+>/g, "");
}

/** Every name in a `details: {…}` of a source that writes into the chain. */
function keysIn(folder: string): Set<string> {
  const keys = new Set<string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts") || file.endsWith(".test.ts")) continue;
    const text = readFileSync(join(folder, file), "utf8");
    if (!/(recordAudit|appendAudit)\(/.test(text)) continue;
    for (const { index } of text.matchAll(/\bdetails: \{/g)) {
      // What a refusal carries is no entry.
      if (text.slice(index - 120, index).includes("AppError(")) continue;
      // Nor is what the entry's values are worked out from: what a function takes, and what it is given.
      const body = bodyAt(text, index).replace(/\(\{[^}]*\}\) =>|\(tx, \{[^}]*\}\)/g, "");
      for (const [, key] of body.matchAll(/(?<=[{,]\s*)(\w+)(?=\s*[:,}])/g)) if (key) keys.add(key);
    }
  }
  return keys;
}

/** The text between the brace that opens after a place and the one that closes it. */
function bodyAt(text: string, from: number): string {
  const start = text.indexOf("{", from);
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}") depth -= 1;
    if (depth === 0) return text.slice(start, at + 1);
  }
  throw new Error("An object that is not closed");
}
