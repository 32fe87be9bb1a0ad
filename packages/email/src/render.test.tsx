import { type Locale, locales } from "@causeway/messages/locale";
import { describe, expect, test } from "vitest";
import { exampleReader } from "../scripts/preview-pages.ts";
import { messages, templateNames } from "./messages.tsx";
import { render } from "./render.tsx";
import type { RenderedEmail, TemplateName } from "./templates.tsx";

const everyMail = templateNames.flatMap((name) => locales.map((locale) => ({ name, locale })));

describe.each(everyMail)("$name in $locale", ({ name, locale }) => {
  const mail = render(name, messages[name].example, exampleReader(locale));

  test("has every word it needs", async () => {
    const { subject, preheader, html, text } = await mail;
    for (const part of [subject, preheader, text, visible(html)]) {
      expect(part).not.toMatch(/\{\w+|\bundefined\b|\bnull\b|\bNaN\b|\[object/);
      // A missing key is worded by its own name.
      expect(part).not.toMatch(
        /\b(email|frame|fact|turn|[a-z]+-[a-z]+)\.[a-z][A-Za-z]+\b(?!\.)(?<!example\.\w+)/,
      );
    }
    expect(subject.length).toBeGreaterThan(4);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(Array.from(preheader).length).toBeLessThanOrEqual(120);
  });

  test("says in its text part what it says in its HTML", async () => {
    const { html, text } = await mail;
    const shown = squeeze(visible(html));
    const lines = text.split("\n").filter((line) => line.trim() !== "" && line !== "-- ");
    for (const line of lines.flatMap(wordsOf)) expect(shown).toContain(squeeze(line));
  });

  test("carries valid links only, and its own action in both parts", async () => {
    const { html, text } = await mail;
    const { link } = messages[name].example;
    const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? "");
    expect(hrefs).toContain(link);
    expect(text.split("\n")).toContain(link);
    for (const href of hrefs) {
      expect(["portal.example.hk", "admin.example.hk"]).toContain(new URL(href).host);
      expect(new URL(href).protocol).toBe("https:");
    }
  });

  test("can be read where pictures and styles are blocked, and tells nobody that it was opened", async () => {
    const { html } = await mail;
    expect(html).not.toMatch(/<(img|script|link|iframe|object|video|svg)\b|url\(|@import|@font-face/i);
    expect(html).toContain(`lang="${locale}"`);
    expect(html).toContain('<meta name="color-scheme" content="light dark"/>');
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(60 * 1024);
  });

  test("shows the reader's phrase and says that staff never ask for codes", async () => {
    const { html, text } = await mail;
    const { phrase } = exampleReader(locale);
    for (const part of [html, text]) {
      expect(part).toContain(phrase);
      expect(part).toContain(neverAsk[locale]);
    }
  });
});

describe("the wording of a mail", () => {
  test("differs from language to language", async () => {
    for (const name of templateNames) {
      const [english, traditional, simplified] = await Promise.all(
        locales.map((locale) => render(name, messages[name].example, exampleReader(locale))),
      );
      const subjects = new Set([english?.subject, traditional?.subject, simplified?.subject]);
      expect(subjects.size, name).toBeGreaterThan(1);
      expect(new Set([english?.text, traditional?.text, simplified?.text]).size, name).toBe(3);
    }
  });

  test("offers the candidate the two other languages", async () => {
    const mail = await rendered("candidate-invited", "zh-Hans");
    const { link } = messages["candidate-invited"].example;
    expect(mail.text).toContain(`${link}?language=zh-Hant`);
    expect(mail.text).toContain(`${link}?language=en`);
    expect(mail.html).toContain('lang="zh-Hant"');
  });

  test("leaves the phrase out for a person who has chosen none", async () => {
    const reader = { ...exampleReader("en"), phrase: null };
    const mail = await render("filed", messages.filed.example, reader);
    expect(mail.text).not.toContain("Your phrase");
    expect(mail.text).toContain(neverAsk.en);
  });
});

describe("words of other people inside a mail", () => {
  test("cannot add a line to the subject, a tag to the HTML or a link to an invitation", async () => {
    const organisationName =
      "Prize\r\nBcc: all@example.com <b>x</b> https://evil.example www.evil.example \u202Egnp";
    const example = { ...messages["candidate-invited"].example, organisationName };
    const { subject, html, text } = await render("candidate-invited", example, exampleReader("en"));
    expect(subject).not.toMatch(/[\r\n\u202E]/);
    expect(html).not.toContain("<b>x</b>");
    expect(html + text).not.toMatch(/https:\/\/evil|\bwww\.evil/);
  });

  test("keep the lines of a reason, and are cut where they would never end", async () => {
    const example = { ...messages["case-declined"].example, reasons: `one\ntwo\n${"x".repeat(9_000)}` };
    const { text, html } = await render("case-declined", example, exampleReader("en"));
    expect(text).toContain("    one\n    two\n");
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(60 * 1024);
  });
});

const neverAsk: Record<Locale, string> = {
  en: "Our staff never ask you for a code",
  "zh-Hant": "我們的職員絕不會向你索取",
  "zh-Hans": "我们的工作人员绝不会向您索要",
};

function rendered(name: TemplateName, locale: Locale): Promise<RenderedEmail> {
  return render(name, messages[name].example, exampleReader(locale));
}

function visible(html: string): string {
  const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };
  return html
    .replace(/<!--.*?-->|<style>.*?<\/style>/gs, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => entities[name] ?? "");
}

// The text part writes a label and its value on one line; the HTML keeps them in two cells.
function wordsOf(line: string): string[] {
  return /^https?:/.test(line) ? [] : line.split(/: |：|[:：]$/).filter(Boolean);
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, "");
}
