import { localeNames } from "@causeway/messages/locale";
import { translator } from "@causeway/messages/translator";
import { type ImportColumn, importColumns } from "@causeway/rules/case-import/schema";
import { hongKongDay } from "../clock.ts";
import type { MemberContext } from "../context.ts";

export const templateFormats = ["xlsx", "csv"] as const;
export type TemplateFormat = (typeof templateFormats)[number];

/** The list to fill in: headings in the reader's language, and one line that shows how. */
export async function makeTemplate(ctx: MemberContext, { format }: { format: TemplateFormat }) {
  const t = translator(ctx.locale, "case-import");
  const headings = importColumns.map((column) => t(`column.${column}`));
  const nextYear = Number(hongKongDay(ctx.now()).slice(0, 4)) + 1;
  const example: Record<ImportColumn, string> = {
    title: t("example.title"),
    candidateName: t("example.candidateName"),
    email: "name@example.com",
    language: localeNames["zh-Hans"],
    startOn: `${nextYear}-03-01`,
    months: "24",
  };
  const line = importColumns.map((column) => example[column]);
  const bytes = format === "csv" ? csvOf([headings, line]) : await sheetOf(headings, line);
  return { fileName: `${t("templateName")}.${format}`, mediaType: mediaTypes[format], bytes };
}

/** The mark at the start tells Excel that the text is UTF-8. */
function csvOf(lines: readonly string[][]): Uint8Array<ArrayBuffer> {
  const text = lines
    .map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","))
    .join("\r\n");
  return new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

async function sheetOf(headings: string[], line: string[]): Promise<Uint8Array<ArrayBuffer>> {
  const { default: writeXlsx } = await import("write-excel-file/node");
  const sheet = writeXlsx(
    [headings.map((value) => ({ value, fontWeight: "bold" as const })), line.map((value) => ({ value }))],
    { columns: headings.map((heading) => ({ width: Math.max(18, heading.length + 2) })), stickyRowsCount: 1 },
  );
  return new Uint8Array(await sheet.toBuffer());
}

const mediaTypes = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;
