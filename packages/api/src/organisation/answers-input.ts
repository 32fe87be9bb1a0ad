import type { Answers } from "@causeway/rules/form/section";
import { z } from "zod";

const text = z.string().max(20_000);
const cell = z.union([text, z.array(text).max(100)]);
const row = z.object({ id: z.string().min(1).max(64) }).catchall(cell);

/** Answers as typed, bounded in size. What they say is judged later; a draft is never refused for it. */
export const answersInput: z.ZodType<Answers> = z.record(
  z.string().max(80),
  z.union([text, z.array(text).max(100), z.array(row).max(100)]),
);
