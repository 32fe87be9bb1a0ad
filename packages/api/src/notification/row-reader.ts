import { findAgencyName } from "@causeway/db/candidate";
import type { Tx } from "@causeway/db/with-actor";
import type { Locale } from "@causeway/messages/locale";
import type { RowReader } from "./letter-of-row.ts";

/** Who reads a mail's words in the app: his language, and the agency's name in it. */
export async function rowReader(tx: Tx, locale: Locale): Promise<RowReader> {
  const { nameEn, nameZh } = await findAgencyName(tx);
  return { locale, agency: (locale === "en" ? nameEn || nameZh : nameZh || nameEn) || "Causeway" };
}
