import type { SignedIn } from "../auth/session.ts";
import type { PersonContext } from "../context.ts";

/** Staff who have read their mail, whether or not they have passed their second factor in this session. */
export type PendingStaffContext = Omit<PersonContext, "session"> & { session: SignedIn };
