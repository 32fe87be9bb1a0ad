import type { StaffActor } from "@causeway/rules/actor";
import type { ContextOf, MemberContext } from "../context.ts";

/** Who may send and revoke an organisation's invitations: its own people, or the agency's administrator there. */
export type InvitingContext = MemberContext | ContextOf<StaffActor & { organisationId: string }>;
