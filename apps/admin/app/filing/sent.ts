/** A form that came back: what was typed, and which fields need another look. */
export type Sent =
  | {
      typed: Record<"reference" | "filedOn" | "result" | "decidedOn" | "limitOfStay" | "note", string>;
      missing: string[];
    }
  | undefined;
