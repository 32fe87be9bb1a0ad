import type { AuthenticationResponseJSON } from "@simplewebauthn/server";
import type { Context } from "../context.ts";
import { AppError } from "../errors.ts";
import { relyingParty } from "./relying-party.ts";

type KnownPasskey = { publicKey: Uint8Array; counter: bigint; transports: readonly string[] };

/**
 * Checks a device's signature: over this challenge, for this origin and host, by this key, by its owner (finger, face or
 * number). Returns the device's new counter. Throws "passkey-refused".
 */
export async function verifyPasskey(
  ctx: Pick<Context, "env">,
  signed: { response: AuthenticationResponseJSON; challenge: string },
  passkey: KnownPasskey,
): Promise<number> {
  const { rpID, origin } = relyingParty(ctx);
  const { verifyAuthenticationResponse } = await import("@simplewebauthn/server");
  const checked = await verifyAuthenticationResponse({
    response: signed.response,
    expectedChallenge: signed.challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: true,
    credential: {
      id: signed.response.id,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: Number(passkey.counter),
    },
  }).catch((error: unknown) => {
    throw new AppError("passkey-refused", { cause: error });
  });
  if (!checked.verified) throw new AppError("passkey-refused");
  return checked.authenticationInfo.newCounter;
}
