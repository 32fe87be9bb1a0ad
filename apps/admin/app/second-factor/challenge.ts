import { challengeAction } from "@causeway/web/second-factor/steps";
import { redirect } from "react-router";
import type { Route } from "./+types/challenge.ts";

/** Resource route: what a device is to sign. A POST, since it writes a challenge down. */
export function action(args: Route.ActionArgs) {
  return challengeAction(args);
}

export function loader() {
  return redirect("/sign-in");
}
