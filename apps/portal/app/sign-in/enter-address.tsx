import { EnterAddress } from "@causeway/web/sign-in/enter-address.tsx";
import { startAction, startLoader } from "@causeway/web/sign-in/steps";
import type { Route } from "./+types/enter-address.ts";

export function loader(args: Route.LoaderArgs) {
  return startLoader(args);
}

export function action(args: Route.ActionArgs) {
  return startAction(args);
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  return <EnterAddress {...loaderData} refused={actionData} />;
}
