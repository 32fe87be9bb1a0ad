import { RecoveryCodes } from "@causeway/web/second-factor/recovery-codes.tsx";
import { SecurityPage } from "@causeway/web/second-factor/security-page.tsx";
import { securityAction, securityLoader } from "@causeway/web/second-factor/steps";
import type { Route } from "./+types/security.ts";

export function loader(args: Route.LoaderArgs) {
  return securityLoader(args);
}

export function action(args: Route.ActionArgs) {
  return securityAction(args);
}

export default function Security({ loaderData, actionData }: Route.ComponentProps) {
  if (actionData) return <RecoveryCodes {...actionData} goOn="/account/security" />;
  return <SecurityPage factors={loaderData} />;
}
