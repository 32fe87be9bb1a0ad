import { describe, expect, test } from "vitest";
import { type Element, elements, render } from "../test/markup.ts";
import { AdminPage } from "./admin.tsx";
import { CandidatePage } from "./candidate.tsx";
import { CasePage } from "./case.tsx";
import { ChartsPage } from "./charts.tsx";
import { FormPage } from "./form.tsx";
import { CheckPage, SignInPage } from "./other.tsx";
import { langs } from "./samples.ts";

const pages = { AdminPage, CandidatePage, CasePage, ChartsPage, CheckPage, FormPage, SignInPage };
const samples = Object.entries(pages).flatMap(([name, Page]) =>
  langs.map((lang) => [name, lang, Page] as const),
);

describe.each(samples)("%s in %s", (_name, lang, Page) => {
  const { html } = render(<Page lang={lang} />);
  const all = elements(html);
  const ids = all.map(({ attributes }) => attributes.id).filter((id) => id !== undefined);

  test("has no style attribute, which the page's policy would refuse", () => {
    expect(all.filter(({ attributes }) => "style" in attributes)).toEqual([]);
  });

  test("uses no id twice", () => {
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test("points only at ids that exist", () => {
    const pointed = all.flatMap(({ attributes }) =>
      [attributes["aria-describedby"], attributes["aria-labelledby"], attributes.for].flatMap(
        (list) => list?.split(" ") ?? [],
      ),
    );
    expect(pointed.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("names every control", () => {
    const labelled = new Set(
      all.filter(({ tag }) => tag === "label").map(({ attributes }) => attributes.for),
    );
    const controls = all.filter(({ tag }) => ["input", "select", "textarea", "progress"].includes(tag));
    const nameless = controls.filter(
      ({ attributes }) =>
        !attributes["aria-label"] && !labelled.has(attributes.id) && attributes.type !== "hidden",
    );
    expect(nameless).toEqual([]);
  });

  test("names every link, button, disclosure and handle", () => {
    const targets = all.filter(
      ({ tag, attributes }) =>
        ["a", "button", "summary"].includes(tag) || (tag === "hr" && "tabindex" in attributes),
    );
    expect(targets.filter((target) => !nameOf(target, html))).toEqual([]);
  });

  test("hides every drawing, or names it as an image", () => {
    const drawings = all.filter(({ tag }) => tag === "svg");
    const loose = drawings.filter(
      ({ attributes }) =>
        attributes["aria-hidden"] !== "true" && !(attributes.role === "img" && attributes["aria-label"]),
    );
    expect(loose).toEqual([]);
  });

  test("has one main heading and skips no level", () => {
    const levels = all.filter(({ tag }) => /^h[1-6]$/.test(tag)).map(({ tag }) => Number(tag[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    const skips = levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1);
    expect(skips).toEqual([]);
  });

  test("begins with a way past the navigation to the main part", () => {
    expect(all.find(({ tag }) => tag === "a")?.attributes.href).toBe("#main");
    expect(all.find(({ attributes }) => attributes.id === "main")?.tag).toBe("main");
  });
});

function nameOf(target: Element, html: string) {
  if (target.attributes["aria-label"] || target.text.trim()) return true;
  const inside = html.slice(html.indexOf(`href="${target.attributes.href}"`)).split("</a>")[0] ?? "";
  return inside.includes("aria-label=");
}
