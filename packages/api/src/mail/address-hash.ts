import { domainToASCII } from "node:url";
import { type Keys, sign } from "../keys.ts";

/**
 * What is kept of an address that gets no mail: a keyed hash, since a plain one of an address is soon guessed. The
 * domain is folded to one spelling; what stands before the @ is left as it is, because only its own server knows
 * whether `li.jing` and `lijing+hk` are one mailbox.
 */
export function addressHash(keys: Keys, email: string): Buffer {
  const plain = email.trim().normalize("NFC").toLowerCase();
  const at = plain.lastIndexOf("@");
  const domain = domainToASCII(plain.slice(at + 1)) || plain.slice(at + 1);
  return sign(keys, "blind-index", "mail-address", `${plain.slice(0, at)}@${domain}`);
}
