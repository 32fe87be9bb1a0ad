import { MessagesProvider } from "@causeway/messages/react";
import type { portal } from "@causeway/web/portal";
import { renderToStaticMarkup } from "react-dom/server";
import { DataSheet, type Sheet } from "./data-sheet.tsx";

/** The sheet that she can read on the page, as a file in her language. */
export async function sheetAsPdf({ locale, t }: ReturnType<typeof portal>, sheet: Sheet): Promise<Buffer> {
  const html = renderToStaticMarkup(
    <MessagesProvider locale={locale}>
      <DataSheet sheet={sheet} />
    </MessagesProvider>,
  );
  const { pageToPdf } = await import("@causeway/api/pdf/page-to-pdf");
  return pageToPdf({
    html,
    title: t("candidate-rights")("data.title"),
    language: locale,
    footer: `${sheet.case.reference} · Causeway`,
    at: new Date(sheet.exportedAt),
  });
}
