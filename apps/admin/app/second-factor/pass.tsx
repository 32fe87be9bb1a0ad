import { PassPage } from "@causeway/web/second-factor/pass-page.tsx";
import { passAction, passLoader } from "@causeway/web/second-factor/steps";
import type { Route } from "./+types/pass.ts";

export function loader(args: Route.LoaderArgs) {
  return passLoader(args);
}

export function action(args: Route.ActionArgs) {
  return passAction(args);
}

export default function SecondFactor({ loaderData, actionData }: Route.ComponentProps) {
  return <PassPage pending={loaderData} refused={actionData} />;
}
