import { contentDisposition } from "@causeway/web/file-response";
import { portal } from "@causeway/web/portal";
import type { LoaderFunctionArgs } from "react-router";

/** Resource route: the list to fill in, in the reader's language; the form is the end of the address. */
export async function loader({ context, url }: LoaderFunctionArgs) {
  const format = url.pathname.endsWith(".csv") ? "csv" : "xlsx";
  const { fileName, mediaType, bytes } = await portal(context).caller.caseImport.template({ format });
  return new Response(bytes, {
    headers: {
      "content-type": mediaType,
      "content-disposition": contentDisposition("attachment", fileName),
      "cache-control": "no-store",
    },
  });
}
