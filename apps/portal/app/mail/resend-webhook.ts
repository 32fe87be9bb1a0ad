import { apiContext } from "@causeway/web/page";
import type { Route } from "./+types/resend-webhook.ts";
import { receiveResendWebhook } from "./resend-webhook.server.ts";

/** Where Resend reports what became of a message. */
export function action({ request, context }: Route.ActionArgs) {
  return receiveResendWebhook(request, apiContext(context));
}
