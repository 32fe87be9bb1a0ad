/** Screen and mail languages; `zh-Hant` follows Hong Kong usage, `zh-Hans` Mainland usage. */
export const locales = ["en", "zh-Hant", "zh-Hans"] as const;
export type Locale = (typeof locales)[number];

/** Each language in its own name, for the switch: a reader looks for hers, not for ours. */
export const localeNames: Readonly<Record<Locale, string>> = {
  en: "English",
  "zh-Hant": "繁體中文",
  "zh-Hans": "简体中文",
};

export function isLocale(value: unknown): value is Locale {
  return typeof value === "string" && (locales as readonly string[]).includes(value);
}

/** The reader's own choice wins (cookie), then her profile, then what her browser asks for, then English. */
export function negotiateLocale(from: {
  cookie?: string | null | undefined;
  person?: string | null | undefined;
  acceptLanguage?: string | null | undefined;
}): Locale {
  if (isLocale(from.cookie)) return from.cookie;
  if (isLocale(from.person)) return from.person;
  return preferred(from.acceptLanguage ?? "");
}

function preferred(header: string): Locale {
  const wanted = header
    .split(",")
    .map((entry) => {
      const [tag = "", ...parameters] = entry.trim().split(";");
      const quality = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find(Boolean);
      return { tag: tag.trim().toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ tag, quality }) => tag !== "" && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) {
    const locale = localeOfTag(tag);
    if (locale) return locale;
  }
  return "en";
}

// Browsers send regions (zh-HK, zh-CN) more often than scripts; Cantonese readers in Hong Kong read Traditional.
function localeOfTag(tag: string): Locale | undefined {
  if (tag === "en" || tag.startsWith("en-")) return "en";
  if (tag === "yue" || tag.startsWith("yue-")) return tag.includes("hans") ? "zh-Hans" : "zh-Hant";
  if (tag !== "zh" && !tag.startsWith("zh-")) return undefined;
  if (tag.includes("hans")) return "zh-Hans";
  return /hant|hk|mo|tw/.test(tag.slice(3)) ? "zh-Hant" : "zh-Hans";
}
