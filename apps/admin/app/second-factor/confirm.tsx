import { ConfirmPage } from "@causeway/web/second-factor/confirm-page.tsx";
import { confirmAction, confirmLoader } from "@causeway/web/second-factor/steps";
import type { Route } from "./+types/confirm.ts";

export function loader(args: Route.LoaderArgs) {
  return confirmLoader(args);
}

export function action(args: Route.ActionArgs) {
  return confirmAction(args);
}

export default function Confirm({ loaderData }: Route.ComponentProps) {
  return <ConfirmPage pending={loaderData} />;
}
