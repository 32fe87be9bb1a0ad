import { ConfirmLink } from "@causeway/web/sign-in/confirm-link.tsx";
import { linkAction, linkLoader } from "@causeway/web/sign-in/steps";
import type { Route } from "./+types/confirm-link.ts";

export function loader(args: Route.LoaderArgs) {
  return linkLoader(args);
}

export function action(args: Route.ActionArgs) {
  return linkAction(args);
}

export default function SignInLink({ loaderData, actionData }: Route.ComponentProps) {
  return <ConfirmLink page={loaderData} refused={actionData} />;
}
