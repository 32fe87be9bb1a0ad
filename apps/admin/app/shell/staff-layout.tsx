import { useT } from "@causeway/messages/react";
import { AdminShell } from "@causeway/ui/app-shell";
import { ErrorPage } from "@causeway/web/error-page.tsx";
import { useFrameParts } from "@causeway/web/frame-parts.tsx";
import { requireSignIn } from "@causeway/web/require-sign-in";
import type { ReactNode } from "react";
import { Outlet, useLocation } from "react-router";
import type { Route } from "./+types/staff-layout.ts";
import { PublicFrame } from "./public-frame.tsx";

export const middleware: Route.MiddlewareFunction[] = [requireSignIn];

// Without a loader a client navigation would not ask the server whether the session still lives.
export function loader() {
  return null;
}

export default function StaffLayout() {
  return (
    <StaffFrame>
      <Outlet />
    </StaffFrame>
  );
}

export function ErrorBoundary() {
  return (
    <StaffFrame>
      <ErrorPage />
    </StaffFrame>
  );
}

function StaffFrame({ children }: { children: ReactNode }) {
  const t = useT("shell");
  const { pathname } = useLocation();
  const { user, notice, ...parts } = useFrameParts();
  if (!user) return <PublicFrame>{children}</PublicFrame>;
  const places = [
    ["/queue", t("admin.queue")],
    ["/organisations", t("admin.organisations")],
    ["/staff", t("admin.staff")],
    ["/mail", t("admin.mail")],
    ["/audit", t("admin.audit")],
  ] as const;
  const items = places.map(([href, label]) => ({
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
    >
      {notice}
      {children}
    </AdminShell>
  );
}
