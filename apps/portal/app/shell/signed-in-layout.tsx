import { requireSignIn } from "@causeway/web/require-sign-in";
import { Outlet } from "react-router";
import type { Route } from "./+types/signed-in-layout.ts";

export const middleware: Route.MiddlewareFunction[] = [requireSignIn];

// Without a loader a client navigation would not ask the server whether the session still lives.
export function loader() {
  return null;
}

/** Pages of a signed-in person that belong to no organisation and no case. */
export default function SignedInLayout() {
  return <Outlet />;
}
