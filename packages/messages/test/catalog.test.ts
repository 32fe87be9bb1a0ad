import compile from "icu-minify/compile";
import { _createCache, _createIntlFormatters } from "use-intl/core";
import formatWhole from "use-intl/format-message";
import formatCompiled from "use-intl/format-message/format-only";
import { describe, expect, test } from "vitest";
import { loadMessages, namespaces } from "../src/catalog.ts";
import { compileMessages } from "../src/compile-messages.ts";
import { locales } from "../src/locale.ts";
import { translator } from "../src/translator.ts";
import { leaves } from "./leaves.ts";

describe.each(namespaces)("the wording of %s", (namespace) => {
  test("has the same keys and the same values to fill in, in every language", async () => {
    const english = await leaves(namespace, "en");
    for (const locale of locales) {
      const other = await leaves(namespace, locale);
      expect([...other.keys()].sort()).toEqual([...english.keys()].sort());
      for (const [key, text] of other) {
        expect([key, placeholders(text)]).toEqual([key, placeholders(english.get(key) ?? "")]);
      }
    }
  });

  test("is never empty, and says what it says without exclamation marks", async () => {
    for (const locale of locales) {
      for (const [key, text] of await leaves(namespace, locale)) {
        expect(text.trim(), `${locale} ${key}`).not.toBe("");
        expect(text, `${locale} ${key}`).not.toMatch(/[!！]/);
      }
    }
  });
});

test("what a browser says from compiled wording is what the server says", async () => {
  for (const locale of locales) {
    const options = { locale, cache: _createCache(), formatters: _createIntlFormatters(_createCache()) };
    for (const namespace of namespaces) {
      const packed = compileMessages(await loadMessages(locale, namespace));
      for (const [key, text] of await leaves(namespace, locale)) {
        const compiled = key.split(".").reduce((node: unknown, part) => (node as never)[part], packed);
        for (const number of /[{<']/.test(text) ? [1, 21] : [0]) {
          const values = valuesFor(text, number);
          const whole = formatWhole(key, text, values, options as never);
          const quick = formatCompiled(key, compiled as never, values, options as never);
          if (flat(quick) !== flat(whole))
            expect([locale, key, flat(quick)]).toEqual([locale, key, flat(whole)]);
        }
      }
    }
  }
});

test("what a translator fills in by itself is what ICU would have said", async () => {
  for (const locale of locales) {
    const options = { locale, cache: _createCache(), formatters: _createIntlFormatters(_createCache()) };
    for (const namespace of namespaces) {
      const say = translator(locale, namespace) as unknown as (key: string, values: object) => string;
      for (const [key, text] of await leaves(namespace, locale)) {
        const values = valuesFor(text, 21);
        if (!/\{/.test(text) || Object.values(values).some((value) => typeof value === "function")) continue;
        const said = say(key, values);
        if (said !== formatWhole(key, text, values, options as never))
          expect([locale, key, said]).toEqual([
            locale,
            key,
            formatWhole(key, text, values, options as never),
          ]);
      }
    }
  }
});

test("a limit is read by its groups of three, in every language", () => {
  for (const locale of locales) {
    const form = translator(locale, "form");
    expect(form("problem.too-large", { label: "", most: 100_000_000 })).toContain("100,000,000");
    expect(form("problem.too-long", { label: "", most: 4000, length: 12_345 })).toMatch(/4,000.*12,345/);
    expect(translator(locale, "message")("tooLong", { most: 4000, length: 4001 })).toMatch(/4,000.*4,001/);
  }
});

test("a translator fills in values and counts", () => {
  expect(translator("en", "common")("count.workingDays", { count: 1 })).toBe("1 working day");
  expect(translator("en", "common")("count.workingDays", { count: 12 })).toBe("12 working days");
  expect(translator("zh-Hant", "common")("count.workingDays", { count: 12 })).toBe("12 個工作天");
  expect(translator("zh-Hans", "common")("verdict.not-met")).toBe("不符合");
});

/** A number where one counts or groups, a way to mark where there are tags, a word elsewhere. */
function valuesFor(text: string, number: number) {
  const places = [...text.matchAll(/\{(\w+)\s*(?:,\s*(\w+))?/g)].map(([, name = "", kind]) => [
    name,
    kind === "plural" || kind === "number" || kind === "selectordinal" ? number : "word",
  ]);
  const tags = [...text.matchAll(/<(\w+)>/g)].map(([, name = ""]) => [
    name,
    (chunks: unknown) => `<${name}>${flat(chunks)}</${name}>`,
  ]);
  return Object.fromEntries([...places, ...tags]);
}

function flat(said: unknown): string {
  return Array.isArray(said) ? said.map(flat).join("") : String(said);
}

/** The names of a sentence's values, as its parser sees them: a branch such as `F {female}` is none. */
function placeholders(text: string): string[] {
  const names = new Set<string>();
  const read = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    const [name, , branches] = part as unknown[];
    if (typeof name === "string") names.add(name);
    for (const branch of typeof branches === "object" && branches ? Object.values(branches) : [])
      pieces(branch);
  };
  const pieces = (whole: unknown): void => {
    if (Array.isArray(whole)) for (const part of whole) read(part);
  };
  pieces(compile(text));
  return [...names].sort();
}
