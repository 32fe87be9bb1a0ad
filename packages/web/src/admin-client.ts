import type { AdminRouter } from "@causeway/api/admin-router";
import { createTRPCClient, httpBatchLink } from "@trpc/client";
import superjson from "superjson";

/** Calls from an open page of the admin app (type-ahead, live queue). */
export function adminClient() {
  return createTRPCClient<AdminRouter>({ links: [httpBatchLink({ url: "/trpc", transformer: superjson })] });
}
