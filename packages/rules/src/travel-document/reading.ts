import { type Answers, textOf } from "../form/section.ts";

/** What the machine-readable zone of a travel document says; null where that kind of document does not say it. */
export type Reading = {
  number: string;
  /** YYYY-MM-DD, as the form keeps days. */
  dateOfBirth: string;
  expiresOn: string;
  surname: string | null;
  givenNames: string | null;
  sex: "F" | "M" | null;
};

/** The answers that a reading can be compared with, in the order in which she meets them. */
export const readFields = [
  { section: "particulars", field: "surnameEn", says: "surname" },
  { section: "particulars", field: "givenNamesEn", says: "givenNames" },
  { section: "particulars", field: "sex", says: "sex" },
  { section: "particulars", field: "dateOfBirth", says: "dateOfBirth" },
  { section: "travel-document", field: "tdNumber", says: "number" },
  { section: "travel-document", field: "tdExpiresOn", says: "expiresOn" },
] as const satisfies readonly { section: string; field: string; says: keyof Reading }[];

export type ReadField = (typeof readFields)[number]["field"];
export const readFieldNames: readonly ReadField[] = readFields.map(({ field }) => field);

export type Compared = (typeof readFields)[number] & {
  onDocument: string;
  /** Empty where she has not answered yet. */
  typed: string;
  verdict: "agrees" | "differs" | "not-typed";
};

/** Lays a reading beside her answers, one line for each field that the document says. Changes nothing. */
export function compareReading(
  reading: Reading,
  answers: Readonly<Partial<Record<string, Answers>>>,
): Compared[] {
  return readFields.flatMap((place) => {
    const onDocument = reading[place.says];
    if (onDocument === null) return [];
    const typed = textOf(answers[place.section]?.[place.field]).trim();
    return [{ ...place, onDocument, typed, verdict: verdictOf(place.says, onDocument, typed) }];
  });
}

function verdictOf(says: keyof Reading, onDocument: string, typed: string): Compared["verdict"] {
  if (typed === "") return "not-typed";
  if (says === "surname" || says === "givenNames") return sameName(onDocument, typed) ? "agrees" : "differs";
  if (says === "number") return plain(onDocument) === plain(typed) ? "agrees" : "differs";
  return onDocument === typed ? "agrees" : "differs";
}

/** The zone has only A to Z: no accents, no hyphens, and a long name is cut. The ü of pinyin is YU or U there. */
function sameName(onDocument: string, typed: string): boolean {
  const shown = letters(onDocument);
  return ["YU", "U", "V"].some((u) => {
    const name = letters(
      typed
        .toUpperCase()
        .normalize("NFC")
        .replaceAll(/[ÜǕǗǙǛ]/g, u),
    );
    return name === shown || (onDocument.length >= longestName && name.startsWith(shown));
  });
}

/** A name as long as this may have been cut to fit the line. */
const longestName = 16;

function letters(text: string): string {
  return plain(text.normalize("NFD").replaceAll(/\p{M}/gu, "")).replaceAll(/[^A-Z]/g, "");
}

function plain(text: string): string {
  return text.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}
