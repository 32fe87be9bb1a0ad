/** One rendered message on its way out. `id` is the row's id and the idempotency key of every attempt. */
export type OutgoingMessage = {
  organisationId: string;
  id: string;
  from: string;
  to: string;
  subject: string;
  html: string;
  text: string;
};

export type TransportName = "mailbox" | "resend" | "smtp";

export interface Transport {
  readonly name: TransportName;
  /** Resolves once the other side has taken the message over. Throws {@link TransportError}. */
  send(message: OutgoingMessage): Promise<{ providerId: string | null }>;
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
