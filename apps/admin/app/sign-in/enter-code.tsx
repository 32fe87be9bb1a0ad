import { EnterCode } from "@causeway/web/sign-in/enter-code.tsx";
import { codeAction, codeLoader } from "@causeway/web/sign-in/steps";
import type { Route } from "./+types/enter-code.ts";

export function loader(args: Route.LoaderArgs) {
  return codeLoader(args);
}

export function action(args: Route.ActionArgs) {
  return codeAction(args);
}

export default function SignInCode({ loaderData, actionData }: Route.ComponentProps) {
  return <EnterCode email={loaderData.email} refused={actionData} />;
}
