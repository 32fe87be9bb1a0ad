import { SettingsPage } from "@causeway/web/notification/settings-page.tsx";
import { settingsAction, settingsLoader } from "@causeway/web/notification/settings-steps";
import type { Route } from "./+types/settings.ts";

export function loader(args: Route.LoaderArgs) {
  return settingsLoader(args);
}

export function action(args: Route.ActionArgs) {
  return settingsAction(args);
}

export default function NotificationSettings({ loaderData }: Route.ComponentProps) {
  return <SettingsPage settings={loaderData} />;
}
