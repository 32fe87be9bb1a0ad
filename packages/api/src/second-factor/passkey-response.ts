import type { AuthenticationResponseJSON, RegistrationResponseJSON } from "@simplewebauthn/server";
import { z } from "zod";
import { AppError } from "../errors.ts";

const part = z.string().max(16_000);
const common = {
  id: z.string().min(1).max(1400),
  rawId: z.string().max(1400),
  type: z.literal("public-key"),
};
const registration = z.looseObject({
  ...common,
  response: z.looseObject({ clientDataJSON: part, attestationObject: part }),
});
const authentication = z.looseObject({
  ...common,
  response: z.looseObject({ clientDataJSON: part, authenticatorData: part, signature: part }),
});

/** What the browser sent after making a passkey; it came as text in a form. Throws "passkey-refused". */
export function readRegistration(text: string): { response: RegistrationResponseJSON; challenge: string } {
  const response = read(text, registration) as unknown as RegistrationResponseJSON;
  return { response, challenge: challengeOf(response) };
}

/** What the browser sent after using a passkey. Throws "passkey-refused". */
export function readAuthentication(text: string): {
  response: AuthenticationResponseJSON;
  challenge: string;
} {
  const response = read(text, authentication) as unknown as AuthenticationResponseJSON;
  return { response, challenge: challengeOf(response) };
}

function read(text: string, schema: typeof registration | typeof authentication): unknown {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new AppError("passkey-refused", { cause: error });
  }
}

function challengeOf(response: RegistrationResponseJSON | AuthenticationResponseJSON): string {
  try {
    const said = Buffer.from(response.response.clientDataJSON, "base64url").toString();
    return String(JSON.parse(said).challenge);
  } catch (error) {
    throw new AppError("passkey-refused", { cause: error });
  }
}
