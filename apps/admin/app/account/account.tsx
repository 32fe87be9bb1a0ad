import { AccountPage } from "@causeway/web/account/account-page.tsx";
import { accountAction, accountLoader } from "@causeway/web/account/steps";
import type { Route } from "./+types/account.ts";

export function loader(args: Route.LoaderArgs) {
  return accountLoader(args);
}

export function action(args: Route.ActionArgs) {
  return accountAction(args);
}

export default function Account({ loaderData }: Route.ComponentProps) {
  return <AccountPage account={loaderData} security />;
}
