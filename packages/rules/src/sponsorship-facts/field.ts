import { z } from "zod";
import { isDay } from "../calendar/day.ts";

/** What a fact means, said once: the JSON Schema, the forms and the book of rules all read it from here. */
export function said<T extends z.ZodType>(schema: T, title: string, unit: string, meaning: string) {
  return schema.meta({ title, unit, description: meaning }).optional();
}

export const dayField = z
  .string()
  .refine(isDay, { error: "not a day of the calendar; write it as 2026-11-22" })
  .refine((day) => day >= "1900-01-01" && day <= "2199-12-31", { error: "outside 1900 to 2199" });

export const momentField = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})$/, {
    error: "not a moment with an offset; write it as 2026-11-22T10:30:00+08:00",
  })
  .refine((text) => isDay(text.slice(0, 10)) && text.slice(11, 13) < "24" && text.slice(14, 16) < "60", {
    error: "not a moment of the calendar",
  });

/** A word of a list that may grow: kebab-case. */
export const wordField = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "write it in kebab-case" });

export const textField = z.string().min(1).max(20_000);
export const refField = z.string().min(1).max(200);
export const nationField = z
  .string()
  .regex(/^[A-Z]{3}$/, { error: "an ISO 3166-1 alpha-3 code, such as CHN" });

export const monthsField = z.number().int().min(0).max(1200);
export const countField = z.number().int().min(0).max(1_000_000);

/** Hong Kong dollars with cents at most; a string or a negative amount is a wrong unit. */
export const amountField = z.number().min(0).max(10_000_000_000).multipleOf(0.01);

export const yes = z.boolean();
