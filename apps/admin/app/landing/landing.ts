import { may } from "@causeway/rules/permissions";
import { apiContext } from "@causeway/web/page";
import { redirect } from "react-router";
import type { Route } from "./+types/landing.ts";

/** Staff come to work: reviewers to the queue, administrators to the organisations, everybody else to the sign-in. */
export function loader({ context }: Route.LoaderArgs) {
  const { actor } = apiContext(context);
  if (actor.kind !== "staff") return redirect("/sign-in");
  return redirect(may(actor, "queue.read") ? "/queue" : "/organisations");
}
