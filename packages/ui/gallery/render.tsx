import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import tailwindcss from "@tailwindcss/vite";
import { renderToStaticMarkup } from "react-dom/server";
import { build } from "vite";
import { AdminPage } from "./admin.tsx";
import { CandidatePage } from "./candidate.tsx";
import { CasePage } from "./case.tsx";
import { ChartsPage } from "./charts.tsx";
import { FormPage } from "./form.tsx";
import { CheckPage, SignInPage } from "./other.tsx";
import { type Lang, langs } from "./samples.ts";

/** Writes one static page for each sample, language and theme, to look at and to photograph. */
const target = process.argv[2] ?? join(tmpdir(), "ui-gallery");

const pages = {
  case: CasePage,
  form: FormPage,
  candidate: CandidatePage,
  admin: AdminPage,
  charts: ChartsPage,
  check: CheckPage,
  "sign-in": SignInPage,
};

await writeGallery();

async function writeGallery() {
  mkdirSync(target, { recursive: true });
  await writeStyles();
  const written: string[] = [];
  for (const [name, Page] of Object.entries(pages)) {
    for (const lang of langs) {
      for (const theme of ["light", "dark"] as const) {
        const file = `${name}.${lang}.${theme}.html`;
        writeFileSync(join(target, file), document(lang, theme, renderToStaticMarkup(<Page lang={lang} />)));
        written.push(file);
      }
    }
  }
  const links = written.map((file) => `<li><a href="${file}">${file}</a></li>`).join("");
  writeFileSync(
    join(target, "index.html"),
    document("en", "light", `<main class="p-6"><ul>${links}</ul></main>`),
  );
}

async function writeStyles() {
  const outDir = mkdtempSync(join(tmpdir(), "ui-gallery-css-"));
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: "error",
    plugins: [tailwindcss()],
    build: { outDir, emptyOutDir: true, rollupOptions: { input: join(import.meta.dirname, "gallery.css") } },
  });
  const built = readdirSync(join(outDir, "assets")).find((file) => file.endsWith(".css"));
  if (!built) throw new Error("the style sheet was not built");
  cpSync(join(outDir, "assets", built), join(target, "gallery.css"));
  rmSync(outDir, { recursive: true });
}

function document(lang: Lang, theme: "light" | "dark", body: string) {
  return `<!doctype html><html lang="${lang}" data-theme="${theme}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Causeway</title><link rel="stylesheet" href="gallery.css"></head><body>${body}</body></html>`;
}
