import { isEmail } from "@causeway/rules/form/problems";
import { AppError } from "../errors.ts";

/** An address as it is kept: lower case, one spelling of each character. Throws AppError "email-invalid". */
export function normaliseEmail(typed: string): string {
  // NFKC first: a full-width ＠ would pass a check here and become an ordinary one in the mail program.
  const email = typed.normalize("NFKC").trim().toLowerCase();
  if (!isEmail(email)) throw new AppError("email-invalid");
  return email;
}
