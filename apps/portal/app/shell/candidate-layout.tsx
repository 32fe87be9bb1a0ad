import { useT } from "@causeway/messages/react";
import { CandidateShell } from "@causeway/ui/app-shell";
import { ErrorPage } from "@causeway/web/error-page.tsx";
import { useFrameParts } from "@causeway/web/frame-parts.tsx";
import { apiContext } from "@causeway/web/page";
import { problemPage } from "@causeway/web/problem";
import { requireSignIn } from "@causeway/web/require-sign-in";
import type { ReactNode } from "react";
import { Outlet } from "react-router";
import type { Route } from "./+types/candidate-layout.ts";

export const middleware: Route.MiddlewareFunction[] = [requireSignIn];

export function loader({ context }: Route.LoaderArgs) {
  const { actor, requestId } = apiContext(context);
  if (actor.kind !== "candidate") throw problemPage({ reason: "not-found", requestId }, 404);
  return null;
}

export default function CandidateLayout() {
  return (
    <CandidateFrame>
      <Outlet />
    </CandidateFrame>
  );
}

export function ErrorBoundary() {
  return (
    <CandidateFrame>
      <ErrorPage />
    </CandidateFrame>
  );
}

function CandidateFrame({ children }: { children: ReactNode }) {
  const t = useT("shell");
  const { notice, user: _user, ...parts } = useFrameParts();
  return (
    <CandidateShell {...parts} homeHref="/c" productName={t("portal.name")}>
      {/* The banner brings a page's own gutters; here it stands inside a column. */}
      <div className="-mx-gutter mb-6 empty:hidden">{notice}</div>
      {children}
    </CandidateShell>
  );
}
