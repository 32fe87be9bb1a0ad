import { contentDisposition } from "@causeway/web/file-response";
import verifier from "../../../../packages/db/scripts/audit-verify.mjs?raw";

/** Resource route: the verifier as one file that needs nothing of ours. */
export function loader() {
  return new Response(verifier, {
    headers: {
      "content-type": "text/javascript; charset=utf-8",
      "content-disposition": contentDisposition("attachment", "audit-verify.mjs"),
      "cache-control": "public, max-age=300",
    },
  });
}
