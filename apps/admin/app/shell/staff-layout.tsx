import { useT } from "@causeway/messages/react";
import { staffRolePermissions } from "@causeway/rules/permissions";
import { AdminShell } from "@causeway/ui/app-shell";
import { ErrorPage } from "@causeway/web/error-page.tsx";
import { useFrameParts } from "@causeway/web/frame-parts.tsx";
import { apiContext } from "@causeway/web/page";
import { problemPage } from "@causeway/web/problem";
import { requireSignIn } from "@causeway/web/require-sign-in";
import { confirmInPassing } from "@causeway/web/second-factor/confirm-in-passing";
import type { ReactNode } from "react";
import { Outlet, useLocation, useMatches, useRouteLoaderData } from "react-router";
import type { Route } from "./+types/staff-layout.ts";
import { Commands } from "./commands.tsx";
import { PublicFrame } from "./public-frame.tsx";

export const middleware: Route.MiddlewareFunction[] = [requireSignIn, confirmInPassing];

/** Staff only; which places the frame offers follows from their roles. */
export function loader({ context }: Route.LoaderArgs) {
  const { actor, requestId } = apiContext(context);
  if (actor.kind !== "staff") throw problemPage({ reason: "not-found", requestId }, 404);
  return { roles: actor.roles };
}

export default function StaffLayout() {
  const full = useMatches().some((match) => isFull(match.handle));
  return (
    <StaffFrame full={full}>
      <Outlet />
    </StaffFrame>
  );
}

/** In the frame's own gutters, even where the page that failed would have filled the window. */
export function ErrorBoundary() {
  return (
    <StaffFrame full={false}>
      <ErrorPage />
    </StaffFrame>
  );
}

function StaffFrame({ full, children }: { full: boolean; children: ReactNode }) {
  const t = useT("shell");
  const { pathname } = useLocation();
  const data = useRouteLoaderData<typeof loader>("shell/staff-layout");
  const { user, notice, ...parts } = useFrameParts();
  if (!user || !data) return <PublicFrame>{children}</PublicFrame>;
  const places = [
    ["/queue", t("admin.queue"), "queue.read"],
    ["/figures", t("admin.figures"), "figures.read"],
    ["/organisations", t("admin.organisations"), "organisation.administer"],
    ["/staff", t("admin.staff"), "staff.administer"],
    ["/mail", t("admin.mail"), "mail.read"],
    ["/audit", t("admin.audit"), "audit.read"],
    ["/rule-set", t("admin.ruleSet"), "rule-set.propose"],
    ["/retention", t("admin.retention"), "retention.administer"],
  ] as const;
  const items = places
    .filter(([, , permission]) => data.roles.some((role) => staffRolePermissions[role].includes(permission)))
    .map(([href, label]) => ({
      href,
      label,
      current: pathname === href || pathname.startsWith(`${href}/`),
    }));
  return (
    <AdminShell
      {...parts}
      user={user}
      productName={t("admin.name")}
      nav={[{ items }]}
      navLabel={t("mainNavigation")}
      full={full}
      search={
        <Commands
          places={items}
          mayFind={data.roles.some((role) => staffRolePermissions[role].includes("queue.read"))}
        />
      }
    >
      {full ? (
        <div className="flex h-full min-h-0 flex-col">
          {notice}
          <div className="min-h-0 flex-1">{children}</div>
        </div>
      ) : (
        <>
          {notice}
          {children}
        </>
      )}
    </AdminShell>
  );
}

/** A page that says `handle = { full: true }` fills the window and scrolls in its own panes. */
function isFull(handle: unknown): boolean {
  return typeof handle === "object" && handle !== null && "full" in handle;
}
