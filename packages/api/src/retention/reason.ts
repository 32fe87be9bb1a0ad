import { AppError } from "../errors.ts";

/** Why, in words somebody else can follow. Throws AppError "reason-required". */
export function requireReason(text: string): string {
  const reason = text.trim();
  if (reason.length < 5) throw new AppError("reason-required");
  return reason;
}
