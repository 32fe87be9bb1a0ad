import { trpcEndpoint } from "@causeway/web/trpc-endpoint";
import type { Route } from "./+types/trpc.ts";

export function loader(args: Route.LoaderArgs) {
  return trpcEndpoint(args);
}

export function action(args: Route.ActionArgs) {
  return trpcEndpoint(args);
}
