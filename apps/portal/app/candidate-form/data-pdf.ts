import { portal } from "@causeway/web/portal";
import { redirect } from "react-router";
import type { Route } from "./+types/data-pdf.ts";
import { sheetAsPdf } from "./sheet-as-pdf.server.tsx";
import { stepHref } from "./steps.ts";

/** Her data as a PDF file. By POST, because it is recorded. */
export async function action({ context }: Route.ActionArgs) {
  const page = portal(context);
  const sheet = await page.caller.candidateForm.ownData();
  return new Response(new Uint8Array(await sheetAsPdf(page, sheet)), {
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
