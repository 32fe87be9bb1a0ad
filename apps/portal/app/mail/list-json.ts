import { portal } from "@causeway/web/portal";
import type { Route } from "./+types/list-json.ts";

/** `/dev/mailbox.json?to=…`: the same list for programs, text parts included, newest first. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const to = new URL(request.url).searchParams.get("to");
  return Response.json(await portal(context).caller.devMailbox.list({ to }));
}
