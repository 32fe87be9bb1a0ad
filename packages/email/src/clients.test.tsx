import { type Locale, locales } from "@causeway/messages/locale";
import { HtmlValidate } from "html-validate";
import { describe, expect, test } from "vitest";
import { exampleReader } from "../scripts/preview-pages.ts";
import { messages, templateNames } from "./messages.tsx";
import { colourPairs, fontFamily, styleSheet } from "./palette.tsx";
import { render } from "./render.tsx";
import type { RenderedEmail, TemplateName } from "./templates.tsx";

// What the clients that our readers use can show. QQ Mail and 163 drop <style>, position and ids; Outlook on Windows
// lays out with Word: tables and inline styles, no flex, grid, float, max-width alone, background pictures, SVG; Gmail cuts
// a message at 102 kB and drops a <style> it does not understand. Nobody's client loads pictures unasked.
const choice = "https://portal.example.hk/mail-choice/AQGZ5_Zm7cI1x5rJ1o0Zb3V0Y29tZS1yZWNvcmRlZA";
const everyMail = templateNames.flatMap((name) => locales.map((locale) => ({ name, locale })));

describe.each(everyMail)("$name in $locale", ({ name, locale }) => {
  const mail = render(name, messages[name].example, { ...exampleReader(locale), choice });

  test("is valid HTML", async () => {
    const report = await validator.validateString((await mail).html);
    const faults = report.results.flatMap((result) => result.messages);
    expect(faults.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`)).toEqual([]);
  });

  test("stands by tables and inline styles alone, at most 600 wide, in 60 kB", async () => {
    const { html, text } = await mail;
    const inline = withoutStyleSheet(html);
    expect(inline).not.toMatch(
      /display:\s*(flex|grid|inline-flex)|position:|float:|@media|url\(|\bvar\(|calc\(/i,
    );
    expect(inline).not.toMatch(/<(img|picture|svg|video|script|link|form|input|button|object|iframe)\b/i);
    const widths = [...inline.matchAll(/(?:max-)?width[:=]"?(\d+)(?:px|")/g)].map((match) =>
      Number(match[1]),
    );
    expect(Math.max(...widths)).toBeLessThanOrEqual(600);
    expect(inline).toContain("max-width:560px");
    for (const table of inline.match(/<table[^>]*>/g) ?? []) {
      expect(table).toMatch(/cellpadding="0"/i);
      expect(table).toMatch(/cellspacing="0"/i);
    }
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(60 * 1024);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60 * 1024);
  });

  test("has one clear action, and its address to copy", async () => {
    const { html, text } = await mail;
    const { link } = messages[name].example;
    expect(html.match(/class="action"/g)).toHaveLength(1);
    const anchors = [...html.matchAll(/<a [^>]*href="([^"]*)"[^>]*>/g)].map((match) => match[1]);
    expect(anchors.filter((href) => href === link)).toHaveLength(2);
    expect(text.split("\n").filter((line) => line === link)).toHaveLength(1);
  });

  test("has one heading, a language, its subject as title and its preheader first", async () => {
    const { subject, preheader, html } = await mail;
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toMatch(new RegExp(`<html[^>]* lang="${locale}"`));
    expect(html).toContain(`<title>${escaped(subject)}</title>`);
    const body = html.slice(html.indexOf("<body"));
    expect(body.indexOf(escaped(preheader))).toBeGreaterThan(0);
    expect(body.indexOf(escaped(preheader))).toBeLessThan(body.indexOf("<h1"));
  });

  test("uses a font of the reader's own system, with his script's glyphs", async () => {
    const { html } = await mail;
    const first = fontFamily[locale].split(",")[1]?.replaceAll('"', "");
    expect(html).toContain(first);
    if (locale !== "en") expect(withoutStyleSheet(html)).not.toMatch(/font-style:\s*italic|text-transform/);
  });

  test("turns every colour of its own in the dark", async () => {
    const { html } = await mail;
    for (const element of withoutStyleSheet(html).match(/<[a-z][^>]*style="[^"]*"[^>]*>/g) ?? []) {
      if (!/(?:^|[";])(background-color|color):#/.test(element.replace(/style="/, 'style=";'))) continue;
      expect(element, "has a class that the dark rules know").toMatch(
        /class="[^"]*\b(paper|panel|panel-cell|sunk|ink|soft|harbour|action|turn)\b|<td/,
      );
    }
  });

  test("says where to choose only to the reader who may", async () => {
    const { html, text } = await mail;
    expect(html).toContain(`href="${choice}"`);
    expect(text.split("\n")).toContain(choice);
    const always = await render(name, messages[name].example, exampleReader(locale));
    expect(always.html + always.text).not.toContain("mail-choice");
  });
});

describe("light and dark", () => {
  test.each(colourPairs.flatMap((pair) => (["light", "dark"] as const).map((theme) => ({ ...pair, theme }))))(
    "$what can be read in the $theme",
    ({ theme, least, ...pair }) => {
      const [text, ground] = pair[theme];
      expect(contrast(text, ground)).toBeGreaterThanOrEqual(least);
    },
  );

  test("the dark rules stand in one place that a client may drop without harm", () => {
    expect(styleSheet.split("@media (prefers-color-scheme:dark)")).toHaveLength(2);
    const outside = styleSheet.replace(
      /@media[^{]*\{(?:[^{}]*\{[^{}]*\})*\}|\[data-ogsc\][^{]*\{[^}]*\}/g,
      "",
    );
    expect(outside).toBe(":root{color-scheme:light dark;supported-color-schemes:light dark}");
  });
});

test("a digest names each case once, what happened to it, and whose move it is", async () => {
  const { text } = await rendered("digest", "en");
  expect(text).toContain(
    "Senior control engineer · CW-26-0001\nImmigration’s move\n23 Nov 2026: The agency has approved your case\n24 Nov 2026: ",
  );
  expect(text.match(/CW-26-0001/g)).toHaveLength(1);
});

const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: {
    // Mail needs what the web has left behind: presentational attributes for tables, and the old doctype that keeps
    // Outlook and older webmail out of quirks.
    "doctype-html": "off",
    "no-deprecated-attr": "off",
  },
});

function withoutStyleSheet(html: string): string {
  return html.replace(/<style>.*?<\/style>/gs, "").replace(/<!--.*?-->/gs, "");
}

function rendered(name: TemplateName, locale: Locale): Promise<RenderedEmail> {
  return render(name, messages[name].example, exampleReader(locale));
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#x27;");
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

// WCAG 2.2, relative luminance.
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
