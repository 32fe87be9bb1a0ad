import { useT } from "@causeway/messages/react";
import { PortalShell } from "@causeway/ui/app-shell";
import { useFrameParts } from "@causeway/web/frame-parts.tsx";
import type { ReactNode } from "react";

/** The frame of pages that belong to no organisation and no case: start, sign-in, account, errors. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const t = useT("shell");
  return (
    <PortalShell {...useFrameParts()} productName={t("portal.name")}>
      {children}
    </PortalShell>
  );
}
