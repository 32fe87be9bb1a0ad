import { portal } from "@causeway/web/portal";
import type { Route } from "./+types/message-html.ts";

/** The HTML part alone, as a mail client would show it: its own styles, no script, no origin, no request. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const { html } = await portal(context).caller.devMailbox.get({ id: params.id });
  return new Response(html, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation",
      "x-frame-options": "SAMEORIGIN",
    },
  });
}
