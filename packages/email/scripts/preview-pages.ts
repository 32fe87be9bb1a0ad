import { type Locale, locales } from "@causeway/messages/locale";
import { messages, templateNames } from "../src/messages.tsx";
import { render } from "../src/render.tsx";
import type { Reader, RenderedEmail, TemplateName } from "../src/templates.tsx";

export type PreviewPage = { name: string; type: "text/html" | "text/plain"; content: string };

/** The gallery: an index of frames, light or dark, and the two parts of every message in every language. */
export async function previewPages(): Promise<PreviewPage[]> {
  const mails = await Promise.all(
    templateNames.flatMap((name) => locales.map((locale) => preview(name, locale))),
  );
  const parts = mails.flatMap(({ name, locale, mail }): PreviewPage[] => [
    { name: `${name}.${locale}.html`, type: "text/html", content: mail.html },
    { name: `${name}.${locale}.dark.html`, type: "text/html", content: inDark(mail.html) },
    { name: `${name}.${locale}.txt`, type: "text/plain", content: `${mail.subject}\n\n${mail.text}` },
  ]);
  const indexes = (["light", "dark"] as const).map((theme): PreviewPage => {
    const name = theme === "light" ? "index.html" : "index.dark.html";
    return { name, type: "text/html", content: indexPage(mails, theme) };
  });
  return [...indexes, ...parts];
}

/** The message as a client in dark mode shows it, whatever the browser that looks at it prefers. */
export function inDark(html: string): string {
  return html.replaceAll("(prefers-color-scheme:dark)", "all");
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

function indexPage(mails: readonly Preview[], theme: "light" | "dark"): string {
  const sections = templateNames.map((name) => {
    const cells = mails.filter((mail) => mail.name === name).map((mail) => cell(mail, theme));
    return `<h2 id="${name}">${name}</h2><div class="row">${cells.join("")}</div>`;
  });
  const other = theme === "light" ? '<a href="index.dark.html">Dark</a>' : '<a href="index.html">Light</a>';
  return `<!doctype html><html lang="en" style="color-scheme:${theme}"><meta charset="utf-8"><title>Causeway mails</title><style>${style}</style>
<h1>Causeway mails</h1><p>${other} · ${templateNames.map((name) => `<a href="#${name}">${name}</a>`).join(" · ")}</p>${sections.join("\n")}`;
}

function cell({ name, locale, mail }: Preview, theme: "light" | "dark"): string {
  const file = `${name}.${locale}`;
  const page = theme === "dark" ? `${file}.dark.html` : `${file}.html`;
  return `<figure><figcaption lang="${locale}"><b>${escapeHtml(mail.subject)}</b> <span>${escapeHtml(mail.preheader)}</span><br>
<a href="${page}">HTML</a> · <a href="${file}.txt">text</a> · ${(mail.html.length / 1024).toFixed(1)} kB</figcaption>
<iframe loading="lazy" title="${file}" src="${page}"></iframe></figure>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

const style = `body{font:15px/1.5 system-ui;margin:24px}
.row{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:16px}figure{margin:0}
iframe{width:100%;height:820px;border:1px solid #8888}figcaption{min-height:72px}figcaption span{opacity:.7}`;
