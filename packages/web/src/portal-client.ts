import type { PortalRouter } from "@causeway/api/portal-router";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import superjson from "superjson";

/**
 * Calls from an open page of the portal (autosave, type-ahead, progress). The scope is the start of the page's
 * own address, `/o/:organisationId` or `/c/:caseId`: who acts follows from it, here as for the page itself.
 */
export function portalClient(scope: `/o/${string}` | `/c/${string}` | "") {
  return createTRPCClient<PortalRouter>({
    links: [httpBatchLink({ url: `${scope}/trpc`, transformer: superjson })],
  });
}
