import { apiContext } from "@causeway/web/page";
import { redirect } from "react-router";
import type { Route } from "./+types/landing.ts";

/** Staff come to work: who is signed in goes to the queue, everybody else to the sign-in. */
export function loader({ context }: Route.LoaderArgs) {
  return redirect(apiContext(context).actor.kind === "staff" ? "/queue" : "/sign-in");
}
