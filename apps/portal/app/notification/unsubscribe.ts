import { oneClickAction, oneClickLoader } from "@causeway/web/notification/choice-steps";
import type { Route } from "./+types/unsubscribe.ts";

export function loader(args: Route.LoaderArgs) {
  return oneClickLoader(args);
}

export function action(args: Route.ActionArgs) {
  return oneClickAction(args);
}
