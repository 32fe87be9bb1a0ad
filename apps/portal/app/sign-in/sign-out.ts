import { signOutAction } from "@causeway/web/sign-in/steps";
import { redirect } from "react-router";
import type { Route } from "./+types/sign-out.ts";

export function action(args: Route.ActionArgs) {
  return signOutAction(args);
}

/** Signing out changes something, so it takes a POST: a link or an image elsewhere cannot do it. */
export function loader() {
  return redirect("/");
}
