import type { EmailEventState } from "@causeway/db/email-message";

/** One rendered message on its way out. */
export type OutgoingMessage = {
  organisationId: string;
  /** The row's id, and the idempotency key of every attempt. */
  id: string;
  from: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  /** Where a mail client refuses the next message of this kind; absent or null where it may not be refused. */
  unsubscribe?: string | null;
};

export type TransportName = "mailbox" | "resend" | "smtp";

/** What the other side says became of a message. `cannot-tell` carries a code for the log. */
export type Whereabouts =
  | { found: "taken"; providerId: string; event: EmailEventState }
  | { found: "not-taken" }
  | { found: "cannot-tell"; why: string };

export interface Transport {
  readonly name: TransportName;
  /** Resolves once the other side has taken the message over. Throws {@link TransportError}. */
  send(message: OutgoingMessage): Promise<{ providerId: string | null }>;
  /**
   * Asks whether an earlier attempt was taken after all, for when its answer was lost and the other side no longer
   * knows the idempotency key. Absent where nobody can be asked. Throws {@link TransportError}.
   */
  ask?(message: OutgoingMessage, earlier: { providerId: string | null; since: Date }): Promise<Whereabouts>;
  close(): Promise<void>;
}

/** Why a message was not taken over, and whether another attempt can help. Carries codes, never addresses. */
export class TransportError extends Error {
  readonly code: string;
  readonly temporary: boolean;
  /** What the other side asked us to wait, in seconds. */
  readonly retryAfter: number | null;
  /** The address itself was refused: as good as a bounce, and the sender should know. */
  readonly addressRefused: boolean;

  constructor(
    code: string,
    options: { temporary: boolean; retryAfter?: number | null; addressRefused?: boolean },
  ) {
    super(`Mail not taken over: ${code}`);
    this.name = "TransportError";
    this.code = code;
    this.temporary = options.temporary;
    this.retryAfter = options.retryAfter ?? null;
    this.addressRefused = options.addressRefused ?? false;
  }
}
