import { en } from "./wording/en.ts";
import type { Language, Wording } from "./wording/wording.ts";
import { zhHans } from "./wording/zh-hans.ts";
import { zhHant } from "./wording/zh-hant.ts";

/** All three at once, for the command line and the server; a page imports only its own. */
export const languages: Readonly<Record<Language, Wording>> = { en, "zh-Hant": zhHant, "zh-Hans": zhHans };
