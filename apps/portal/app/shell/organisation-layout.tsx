import { useT } from "@causeway/messages/react";
import { PortalShell } from "@causeway/ui/app-shell";
import { ErrorPage } from "@causeway/web/error-page.tsx";
import { useFrameParts } from "@causeway/web/frame-parts.tsx";
import { apiContext } from "@causeway/web/page";
import { problemPage } from "@causeway/web/problem";
import { requireSignIn } from "@causeway/web/require-sign-in";
import type { ReactNode } from "react";
import { Outlet, useLocation, useParams } from "react-router";
import type { Route } from "./+types/organisation-layout.ts";

export const middleware: Route.MiddlewareFunction[] = [requireSignIn];

/** Whoever does not belong to the organisation in the address is told that there is nothing here. */
export function loader({ context }: Route.LoaderArgs) {
  const { actor, requestId } = apiContext(context);
  if (actor.kind !== "member") throw problemPage({ reason: "not-found", requestId }, 404);
  return { role: actor.role };
}

export default function OrganisationLayout() {
  return (
    <OrganisationFrame>
      <Outlet />
    </OrganisationFrame>
  );
}

export function ErrorBoundary() {
  return (
    <OrganisationFrame>
      <ErrorPage />
    </OrganisationFrame>
  );
}

function OrganisationFrame({ children }: { children: ReactNode }) {
  const t = useT("shell");
  const { organisationId } = useParams();
  const { pathname } = useLocation();
  const places = [
    ["cases", t("portal.cases")],
    ["profile", t("portal.company")],
    ["members", t("portal.members")],
    ["audit", t("portal.audit")],
  ] as const;
  const nav = places.map(([place, label]) => {
    const href = `/o/${organisationId}/${place}`;
    return { href, label, current: pathname === href || pathname.startsWith(`${href}/`) };
  });
  return (
    <PortalShell {...useFrameParts()} productName={t("portal.name")} nav={nav} navLabel={t("mainNavigation")}>
      {children}
    </PortalShell>
  );
}
