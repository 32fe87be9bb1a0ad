import type { TalentListVersion } from "../talent-list/version.ts";
import { talentListFormat } from "./read-file.ts";

/** A version of the Talent List as a file of the form that `readRuleFile` reads: to begin the next one from. */
export function talentListFile(list: TalentListVersion, title: string): string {
  const used = new Set(
    list.professions.flatMap((one) => [...one.sources, ...one.conditions.flatMap((c) => c.sources)]),
  );
  const file = {
    format: talentListFormat,
    title,
    versionId: list.id,
    effectiveFrom: list.from,
    publishedProfessionCount: list.publishedCount,
    complete: list.complete,
    schemes: list.schemes.map(({ scheme, from }) => ({
      scheme,
      from: [from, list.from].toSorted()[1] ?? from,
    })),
    sources: list.sources.filter((one) => used.has(one.id)),
    segments: list.segments.map(({ id, en, zhHant, zhHans }) => ({ id, ...named({ en, zhHant, zhHans }) })),
    professions: list.professions.map((one) => ({
      id: one.id,
      segment: one.segment,
      ...named(one),
      confidence: one.confidence,
      sources: one.sources,
      ...(one.added && { addedOn: one.added }),
      ...(one.localLicenceLikely && { localLicenceLikely: true }),
      ...(one.conditions.length > 0 && {
        conditions: one.conditions.map(({ code, text, sources }) => ({ code, text, sources })),
      }),
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function named({ en, zhHant, zhHans }: { en: string; zhHant: string; zhHans: string }) {
  return { nameEn: en, nameZhHant: zhHant, nameZhHans: zhHans };
}
