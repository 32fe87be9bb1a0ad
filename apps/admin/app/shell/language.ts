import { languageAction } from "@causeway/web/language";
import { redirect } from "react-router";
import type { Route } from "./+types/language.ts";

export function action(args: Route.ActionArgs) {
  return languageAction(args);
}

/** Somebody reloaded the address that only takes a choice. */
export function loader() {
  return redirect("/");
}
