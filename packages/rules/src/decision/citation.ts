import { z } from "zod";
import { findingCodes } from "../law/ids.ts";

/** What a reason may cite: a request that was sent to the employer, or what the rules told him themselves. */
export const citationSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("request"), id: z.uuid() }),
  z.object({ kind: z.literal("finding"), code: z.enum(findingCodes), about: z.string().max(120) }),
]);
export type Citation = z.infer<typeof citationSchema>;

/** One text for one citation, for a form to send. */
export function citationKey(one: Citation): string {
  return one.kind === "request" ? `request~${one.id}` : `finding~${one.code}~${one.about}`;
}

/** Reads what a form sent; undefined for anything else. */
export function readCitation(key: string): Citation | undefined {
  const [kind, first, about] = key.split("~");
  const read = citationSchema.safeParse(
    kind === "request" ? { kind, id: first } : { kind, code: first, about },
  );
  return read.success ? read.data : undefined;
}
