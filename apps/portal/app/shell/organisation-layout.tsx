import { useLocale, useT } from "@causeway/messages/react";
import { memberRolePermissions } from "@causeway/rules/permissions";
import { PortalShell } from "@causeway/ui/app-shell";
import { ErrorPage } from "@causeway/web/error-page.tsx";
import { useFrameParts } from "@causeway/web/frame-parts.tsx";
import { apiContext } from "@causeway/web/page";
import { problemPage } from "@causeway/web/problem";
import { requireSignIn } from "@causeway/web/require-sign-in";
import type { ReactNode } from "react";
import { Outlet, useLocation, useParams, useRouteLoaderData } from "react-router";
import type { Route } from "./+types/organisation-layout.ts";
import { PublicFrame } from "./public-frame.tsx";

export const middleware: Route.MiddlewareFunction[] = [requireSignIn];

/** Whoever does not belong to the organisation in the address is told that there is nothing here. */
export function loader({ context }: Route.LoaderArgs) {
  const { actor, session, requestId } = apiContext(context);
  if (actor.kind !== "member") throw problemPage({ reason: "not-found", requestId }, 404);
  const { organisationId, role } = actor;
  const membership = session?.memberships.find((one) => one.organisationId === organisationId);
  return { role, nameEn: membership?.nameEn ?? "", nameZh: membership?.nameZh ?? "" };
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
  const locale = useLocale();
  const { organisationId } = useParams();
  const { pathname } = useLocation();
  const data = useRouteLoaderData<typeof loader>("shell/organisation-layout");
  const parts = useFrameParts();
  // A stranger learns nothing of the organisation, not even that there are places in it.
  if (!data) return <PublicFrame>{children}</PublicFrame>;
  const places = [
    ["cases", t("portal.cases"), "case.read"],
    ["profile", t("portal.company"), "organisation.read"],
    ["documents", t("portal.documents"), "evidence.read"],
    ["members", t("portal.members"), "member.read"],
    ["audit", t("portal.audit"), "organisation.audit"],
  ] as const;
  const nav = places
    .filter(([, , permission]) => memberRolePermissions[data.role].includes(permission))
    .map(([place, label]) => {
      const href = `/o/${organisationId}/${place}`;
      return { href, label, current: pathname === href || pathname.startsWith(`${href}/`) };
    });
  return (
    <PortalShell
      {...parts}
      homeHref={`/o/${organisationId}/cases`}
      productName={t("portal.name")}
      organisation={locale === "en" ? data.nameEn || data.nameZh : data.nameZh || data.nameEn}
      nav={nav}
      navLabel={t("mainNavigation")}
    >
      {children}
    </PortalShell>
  );
}
