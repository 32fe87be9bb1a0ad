import { pageToPdf } from "@causeway/api/pdf/page-to-pdf";
import { MessagesProvider } from "@causeway/messages/react";
import { portal } from "@causeway/web/portal";
import { renderToStaticMarkup } from "react-dom/server";
import { redirect } from "react-router";
import type { Route } from "./+types/data-pdf";
import { DataSheet } from "./data-sheet.tsx";
import { stepHref } from "./steps.ts";

/** Her data as a PDF file: the sheet that she can read on the page, in her language. By POST, because it is recorded. */
export async function action({ context }: Route.ActionArgs) {
  const page = portal(context);
  const sheet = await page.caller.candidateForm.ownData();
  const html = renderToStaticMarkup(
    <MessagesProvider locale={page.locale}>
      <DataSheet sheet={sheet} />
    </MessagesProvider>,
  );
  const pdf = await pageToPdf({
    html,
    title: page.t("candidate-rights")("data.title"),
    language: page.locale,
    footer: `${sheet.case.reference} · Causeway`,
    at: new Date(sheet.exportedAt),
  });
  return new Response(new Uint8Array(pdf), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `attachment; filename="causeway-${sheet.case.reference}.pdf"`,
      "cache-control": "no-store",
    },
  });
}

export function loader({ params }: Route.LoaderArgs) {
  return redirect(stepHref(params.caseId));
}
