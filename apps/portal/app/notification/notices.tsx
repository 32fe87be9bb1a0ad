import { NoticesPage } from "@causeway/web/notification/notices-page.tsx";
import { noticesAction, noticesLoader } from "@causeway/web/notification/notices-steps";
import type { Route } from "./+types/notices.ts";

export function loader(args: Route.LoaderArgs) {
  return noticesLoader(args);
}

export function action(args: Route.ActionArgs) {
  return noticesAction(args);
}

export default function Notices({ loaderData }: Route.ComponentProps) {
  return <NoticesPage data={loaderData} />;
}
