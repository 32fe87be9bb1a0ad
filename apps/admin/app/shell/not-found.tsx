import { apiContext } from "@causeway/web/page";
import { problemPage } from "@causeway/web/problem";
import type { Route } from "./+types/not-found.ts";

/** Every address that no other route takes: a real route, so that language and frame are known. */
export function loader({ context }: Route.LoaderArgs) {
  throw problemPage({ reason: "not-found", requestId: apiContext(context).requestId }, 404);
}

export function action({ context }: Route.ActionArgs) {
  throw problemPage({ reason: "not-found", requestId: apiContext(context).requestId }, 404);
}

export default function NotFound() {
  return null;
}
