import { type Locale, locales } from "@causeway/messages/locale";
import { messages, templateNames } from "../src/messages.tsx";
import { render } from "../src/render.tsx";
import type { Reader, RenderedEmail, TemplateName } from "../src/templates.tsx";

export type PreviewPage = { name: string; type: "text/html" | "text/plain"; content: string };

/** The gallery: an index of frames, and the two parts of every message in every language. */
export async function previewPages(): Promise<PreviewPage[]> {
  const mails = await Promise.all(
    templateNames.flatMap((name) => locales.map((locale) => preview(name, locale))),
  );
  const parts = mails.flatMap(({ name, locale, mail }): PreviewPage[] => [
    { name: `${name}.${locale}.html`, type: "text/html", content: mail.html },
    { name: `${name}.${locale}.txt`, type: "text/plain", content: `${mail.subject}\n\n${mail.text}` },
  ]);
  return [{ name: "index.html", type: "text/html", content: indexPage(mails) }, ...parts];
}

export function exampleReader(locale: Locale): Reader {
  return {
    locale,
    phrase: locale === "en" ? "blue kettle" : locale === "zh-Hant" ? "藍色水壺" : "蓝色水壶",
    agency: locale === "en" ? "Wharf Partners" : locale === "zh-Hant" ? "碼頭顧問" : "码头顾问",
    home: "https://portal.example.hk",
  };
}

type Preview = { name: TemplateName; locale: Locale; mail: RenderedEmail };

async function preview(name: TemplateName, locale: Locale): Promise<Preview> {
  return { name, locale, mail: await render(name, messages[name].example, exampleReader(locale)) };
}

function indexPage(mails: readonly Preview[]): string {
  const sections = templateNames.map((name) => {
    const cells = mails.filter((mail) => mail.name === name).map(cell);
    return `<h2 id="${name}">${name}</h2><div class="row">${cells.join("")}</div>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Causeway mails</title><style>${style}</style>
<h1>Causeway mails</h1><p>${templateNames.map((name) => `<a href="#${name}">${name}</a>`).join(" · ")}</p>${sections.join("\n")}`;
}

function cell({ name, locale, mail }: Preview): string {
  const file = `${name}.${locale}`;
  return `<figure><figcaption lang="${locale}"><b>${escapeHtml(mail.subject)}</b> <span>${escapeHtml(mail.preheader)}</span><br>
<a href="${file}.html">HTML</a> · <a href="${file}.txt">text</a> · ${(mail.html.length / 1024).toFixed(1)} kB</figcaption>
<iframe loading="lazy" title="${file}" src="${file}.html"></iframe></figure>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

const style = `:root{color-scheme:light dark}body{font:15px/1.5 system-ui;margin:24px}
.row{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:16px}figure{margin:0}
iframe{width:100%;height:820px;border:1px solid #8888}figcaption{min-height:72px}figcaption span{opacity:.7}`;
