import type { Reseal } from "@causeway/db/rotate-secret";
import { candidateOwner, organisationOwner } from "./data-key.ts";
import { type KeyOwner, unwrapDataKey, wrapDataKey } from "./field-encryption.ts";
import type { Keys } from "./keys.ts";
import { addressHash } from "./mail/address-hash.ts";
import { openTotpSecret, sealTotpSecret } from "./second-factor/totp.ts";

/** How what stands under one secret comes to stand under the next. What it protects is not written anew. */
export function resealBetween(before: Keys, after: Keys): Reseal {
  const rewrap = (owner: KeyOwner, wrapped: Buffer) =>
    wrapDataKey(after["field-encryption"], owner, unwrapDataKey(before["field-encryption"], owner, wrapped));
  return {
    candidateKey: (who, wrapped) => rewrap(candidateOwner(who), wrapped),
    organisationKey: (organisationId, wrapped) => rewrap(organisationOwner(organisationId), wrapped),
    totpSecret: (personId, sealed) =>
      sealTotpSecret(after, personId, openTotpSecret(before, personId, sealed)),
    addressHash: (email) => ({ before: addressHash(before, email), after: addressHash(after, email) }),
  };
}
