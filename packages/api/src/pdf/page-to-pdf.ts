import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type HTMLElement, NodeType, parse } from "node-html-parser";
import PDFDocument from "pdfkit";

export type PdfPage = {
  /** The page's own markup: headings, lists of terms, paragraphs, drawings of paths. Anything else is its text. */
  html: string;
  title: string;
  language: string;
  /** Under every page, after its number ("2 / 5"). */
  footer: string;
  /** Stands in the file as its date of making: the same page and day give the same bytes. */
  at: Date;
};

const fonts = join(dirname(createRequire(import.meta.url).resolve("@embedpdf/fonts-sc")), "../fonts");
const ink = "#17201f";
const soft = "#5b6664";
const margin = 56;

/** Writes a page of ours as a PDF file on A4, with the letters it needs inside: Latin, 繁體 and 简体 alike. */
export async function pageToPdf(page: PdfPage): Promise<Buffer> {
  const pdf = new PDFDocument({
    ...{ size: "A4", margin, bufferPages: true, lang: page.language, displayTitle: true, tagged: false },
    info: { Title: page.title, CreationDate: page.at, ModDate: page.at },
  });
  const pieces: Buffer[] = [];
  const whole = new Promise<Buffer>((resolve, reject) => {
    pdf.on("data", (piece: Buffer) => pieces.push(piece));
    pdf.once("end", () => resolve(Buffer.concat(pieces)));
    pdf.once("error", reject);
  });
  pdf.registerFont("text", join(fonts, "NotoSansHans-Regular.otf"));
  pdf.registerFont("strong", join(fonts, "NotoSansHans-Bold.otf"));
  pdf.font("strong").fontSize(20).fillColor(ink).text(page.title);
  pdf.moveDown(0.5);
  write(pdf, parse(page.html, { comment: false }));
  number(pdf, page.footer);
  pdf.end();
  return whole;
}

type Pdf = InstanceType<typeof PDFDocument>;

function write(pdf: Pdf, element: HTMLElement): void {
  for (const node of element.childNodes) {
    if (node.nodeType !== NodeType.ELEMENT_NODE) continue;
    const child = node as HTMLElement;
    if (child.classList.contains("hide-print")) continue;
    const name = child.tagName.toLowerCase();
    if (/^h[1-6]$/.test(name)) heading(pdf, textOf(child), name);
    else if (name === "dl") for (const row of child.childNodes) term(pdf, row as HTMLElement);
    else if (name === "pre") paragraph(pdf, child.text, 8.5);
    else if (name === "p" || name === "li") paragraph(pdf, textOf(child), 10);
    else write(pdf, child);
  }
}

function heading(pdf: Pdf, text: string, level: string): void {
  if (!text) return;
  // A heading never stands alone at the foot of a page.
  if (pdf.y > pdf.page.height - margin - 90) pdf.addPage();
  pdf.moveDown(0.9);
  pdf
    .font("strong")
    .fontSize(level === "h3" ? 11 : 13)
    .fillColor(ink)
    .text(text, margin);
  const y = pdf.y + 2;
  pdf
    .moveTo(margin, y)
    .lineTo(pdf.page.width - margin, y)
    .lineWidth(1)
    .strokeColor(ink)
    .stroke();
  pdf.y = y + 6;
}

function paragraph(pdf: Pdf, text: string, size: number): void {
  if (!text.trim()) return;
  pdf.font("text").fontSize(size).fillColor(soft).text(text, margin).moveDown(0.4);
}

/** A question beside its answer, kept together on a page unless they are longer than one. */
function term(pdf: Pdf, row: HTMLElement): void {
  const label = row.querySelector?.("dt");
  const value = row.querySelector?.("dd");
  if (!label || !value) return;
  const width = pdf.page.width - 2 * margin;
  const [left, right] = [width * 0.36, width * 0.6];
  const [question, answer] = [textOf(label), textOf(value)];
  const drawing = value.querySelector("svg path")?.getAttribute("d");
  pdf.fontSize(10);
  const height = Math.max(
    pdf.font("strong").heightOfString(question || " ", { width: left }),
    pdf.font("text").heightOfString(answer || " ", { width: right }) + (drawing ? 60 : 0),
  );
  if (pdf.y + Math.min(height, 600) > pdf.page.height - margin) pdf.addPage();
  const { y } = pdf;
  const before = pdf.bufferedPageRange().count;
  pdf.font("strong").fillColor(ink).text(question, margin, y, { width: left });
  const under = pdf.y;
  const top = drawing ? draw(pdf, value, drawing, width - right + margin, y) : y;
  pdf
    .font("text")
    .fillColor(ink)
    .text(answer || "—", width - right + margin, top, { width: right });
  pdf.y = pdf.bufferedPageRange().count > before ? pdf.y : Math.max(under, pdf.y);
  pdf.moveTo(margin, pdf.y + 3).lineTo(pdf.page.width - margin, pdf.y + 3);
  pdf.lineWidth(0.5).strokeColor("#c9d1cf").stroke();
  pdf.y += 8;
}

/** A drawing of strokes, 150 points wide; returns where the text below it begins. */
function draw(pdf: Pdf, value: HTMLElement, path: string, x: number, y: number): number {
  const box = value.querySelector("svg")?.getAttribute("viewBox")?.split(/\s+/).map(Number) ?? [];
  const scale = 150 / (box[2] || 400);
  pdf.save().translate(x, y).scale(scale).path(path);
  pdf.lineWidth(3).lineCap("round").lineJoin("round").strokeColor(ink).stroke().restore();
  return y + (box[3] || 150) * scale + 4;
}

/** The text as it reads: blocks and their line breaks stay apart. */
function textOf(element: HTMLElement): string {
  const words = (node: HTMLElement): string =>
    node.childNodes
      .map((child) => {
        if (child.nodeType === NodeType.TEXT_NODE) return child.text;
        const inner = child as HTMLElement;
        const name = inner.tagName?.toLowerCase();
        if (name === "br") return "\n";
        if (name === "svg") return "";
        const text = words(inner);
        if (name === "dt") return `${text}: `;
        return /^(div|dd|p|li)$/.test(name ?? "") || inner.classList.contains("block") ? `\n${text}\n` : text;
      })
      .join("");
  return words(element)
    .replaceAll(/: \n/g, ": ")
    .replaceAll(/[^\S\n]+/g, " ")
    .replaceAll(/ ?\n[\n ]*/g, "\n")
    .trim();
}

function number(pdf: Pdf, footer: string): void {
  const { count } = pdf.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    pdf.switchToPage(at);
    // Below the margin: without this the line would begin a page of its own.
    pdf.page.margins.bottom = 0;
    const y = pdf.page.height - 36;
    pdf.font("text").fontSize(8).fillColor(soft);
    pdf.text(`${at + 1} / ${count}   ${footer}`, margin, y, { lineBreak: false });
  }
}
