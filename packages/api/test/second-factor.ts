import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";
import type { AdminCaller } from "../src/admin-router.ts";
import { nextCode } from "../src/second-factor/totp.ts";
import type { Browser, TestApps } from "./browser.ts";

/** Sets up an authenticator app as the page does; gives its secret and the recovery codes. */
export async function enrolApp(apps: TestApps, browser: Browser<AdminCaller>) {
  const { secret, offer } = await browser.at("/sign-in/enrol", (caller) => caller.secondFactor.offerTotp({}));
  const code = codeOf(secret, apps.clock.now);
  const { codes } = await browser.at("/sign-in/enrol", (caller) =>
    caller.secondFactor.enrolTotp({ offer, code }),
  );
  return { secret, codes: codes ?? [] };
}

/** What an app with this secret shows. */
export function codeOf(secret: string, now: Date): string {
  return nextCode(secret, 0, now) ?? "";
}

export type SoftPasskey = ReturnType<typeof aSoftPasskey>;
type Asked = { challenge: string; rp?: { id?: string | undefined }; rpId?: string | undefined };
type Signing = { origin?: string; counter?: number; verified?: boolean };

/** A device in software: it makes one key pair and signs what it is asked, honestly or, by `Signing`, not. */
export function aSoftPasskey(origin: string) {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const jwk = publicKey.export({ format: "jwk" });
  const id = randomBytes(16);
  let counter = 0;
  const clientData = (type: string, challenge: string, from: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: from, crossOrigin: false }));
  const authenticatorData = (rpId: string, flags: number, count: number, attested = Buffer.alloc(0)) => {
    const counts = Buffer.alloc(4);
    counts.writeUInt32BE(count);
    const host = createHash("sha256").update(rpId).digest();
    return Buffer.concat([host, Buffer.from([flags]), counts, attested]);
  };
  const answer = (response: Record<string, string>) =>
    JSON.stringify({
      id: id.toString("base64url"),
      rawId: id.toString("base64url"),
      type: "public-key",
      clientExtensionResults: {},
      response,
    });
  return {
    /** What the browser sends after making a passkey. */
    make(asked: Asked, { origin: from = origin, verified = true }: Signing = {}): string {
      const key = isoCBOR.encode(
        new Map<number, number | Uint8Array<ArrayBuffer>>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, new Uint8Array(Buffer.from(jwk.x ?? "", "base64url"))],
          [-3, new Uint8Array(Buffer.from(jwk.y ?? "", "base64url"))],
        ]),
      );
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
      const data = authenticatorData(asked.rp?.id ?? "", verified ? 0x45 : 0x41, 0, attested);
      const attestation = isoCBOR.encode(
        new Map<string, unknown>([
          ["fmt", "none"],
          ["attStmt", new Map()],
          ["authData", new Uint8Array(data)],
        ]) as never,
      );
      return answer({
        clientDataJSON: clientData("webauthn.create", asked.challenge, from).toString("base64url"),
        attestationObject: Buffer.from(attestation).toString("base64url"),
      });
    },
    /** What it sends after using it. */
    use(asked: Asked, { origin: from = origin, counter: said, verified = true }: Signing = {}): string {
      counter += 1;
      const data = authenticatorData(asked.rpId ?? "", verified ? 0x05 : 0x01, said ?? counter);
      const client = clientData("webauthn.get", asked.challenge, from);
      const digest = createHash("sha256").update(client).digest();
      return answer({
        clientDataJSON: client.toString("base64url"),
        authenticatorData: data.toString("base64url"),
        signature: sign("sha256", Buffer.concat([data, digest]), privateKey).toString("base64url"),
      });
    },
  };
}
