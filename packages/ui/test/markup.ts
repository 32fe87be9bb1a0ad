import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";

export type Element = { tag: string; attributes: Record<string, string>; text: string };

/** For tests: static markup, as a reader without JavaScript gets it, with its elements to ask about. */
export function render(node: ReactNode) {
  const html = renderToStaticMarkup(node);
  const all = (tag: string) => elements(html).filter((element) => element.tag === tag);
  return {
    html,
    all,
    one(tag: string, name?: string, value?: string): Element {
      const found = all(tag).find((element) => name === undefined || element.attributes[name] === value);
      if (!found) throw new Error(`no <${tag} ${name ?? ""}=${value ?? ""}> in ${html}`);
      return found;
    },
    byId: (id: string) => elements(html).find((element) => element.attributes.id === id),
  };
}

/** Every element with its attributes and the text inside it. */
export function elements(html: string): Element[] {
  const found: Element[] = [];
  const open: { element: Element; from: number }[] = [];
  for (const match of html.matchAll(/<(\/?)([a-z][a-z0-9]*)((?:\s[^>"]*(?:"[^"]*"[^>"]*)*)?)>/gi)) {
    const [whole, closing, tag = "", rest = ""] = match;
    if (closing) {
      const opened = open.pop();
      if (opened) opened.element.text = plain(html.slice(opened.from, match.index));
      continue;
    }
    const attributes = Object.fromEntries(
      [...rest.matchAll(/([^\s="/]+)(?:="([^"]*)")?/g)].map(([, name = "", value = ""]) => [
        name.toLowerCase(),
        plain(value),
      ]),
    );
    const element = { tag, attributes, text: "" };
    found.push(element);
    if (!voidTags.has(tag) && !rest.endsWith("/")) open.push({ element, from: match.index + whole.length });
  }
  return found;
}

const voidTags = new Set(["input", "br", "hr", "img", "meta", "link", "col", "wbr"]);

function plain(html: string) {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
}
