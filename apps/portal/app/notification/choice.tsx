import { ChoicePage } from "@causeway/web/notification/choice-page.tsx";
import { choiceAction, choiceLoader } from "@causeway/web/notification/choice-steps";
import type { Route } from "./+types/choice.ts";

export function loader(args: Route.LoaderArgs) {
  return choiceLoader(args);
}

export function action(args: Route.ActionArgs) {
  return choiceAction(args);
}

export default function MailChoice({ loaderData, actionData }: Route.ComponentProps) {
  return <ChoicePage choice={loaderData} missing={actionData?.missing ?? false} />;
}
