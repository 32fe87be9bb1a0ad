import { PDFiumLibrary } from "@hyzyla/pdfium";
import { expect, test } from "vitest";
import { pageToPdf } from "./page-to-pdf.ts";

const row = (label: string, value: string) => `<div><dt>${label}</dt><dd>${value}</dd></div>`;
const page = {
  html: `<section><h2>個人資料</h2><dl>${row("姓名", "陳小明 CHAN Siu Ming")}${row("住址", "北京市朝阳区建国路 88 号")}${row(
    "簽名",
    '<svg viewBox="0 0 600 200"><path d="M10 100 L100 50 L200 150"/></svg><span class="block">abc</span>',
  )}</dl><button class="hide-print">列印</button></section>`,
  ...{
    title: "你的全部資料",
    language: "zh-Hant",
    footer: "CW-26-0001",
    at: new Date("2026-11-22T08:00:00Z"),
  },
};

test("a page becomes a PDF in which both Chinese scripts can be found, and buttons cannot", async () => {
  const text = await textOf(await pageToPdf(page));
  for (const words of [
    "你的全部資料",
    "個人資料",
    "陳小明 CHAN Siu Ming",
    "北京市朝阳区建国路 88 号",
    "1 / 1",
  ]) {
    expect(text).toContain(words);
  }
  expect(text).not.toContain("列印");
});

test("the same page gives the same bytes, and a long one numbers its pages", async () => {
  expect((await pageToPdf(page)).equals(await pageToPdf(page))).toBe(true);
  const html = `<dl>${Array.from({ length: 60 }, (_, at) => row(`第 ${at} 項`, "內容")).join("")}</dl>`;
  expect(await textOf(await pageToPdf({ ...page, html }))).toMatch(/1 \/ 2[\s\S]*2 \/ 2/);
});

async function textOf(pdf: Buffer): Promise<string> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const text = [...document.pages()].map((one) => one.getText()).join("\n");
  document.destroy();
  library.destroy();
  return text;
}
