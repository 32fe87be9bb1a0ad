import documentsFile from "../data/documents.json" with { type: "json" };
import parametersFile from "../data/parameters.json" with { type: "json" };
import talentListFile from "../data/talent-list.json" with { type: "json" };

/**
 * The tables that the law reads, cut from the data files: only what decides, never the notes, so that the
 * browser loads kilobytes. A test compares the written tables with these functions.
 */
type Source = { id: string; title: string; address: string; date: string };

export function sourceTable(): Record<string, { title: string; date: string; address: string }> {
  const table: Record<string, { title: string; date: string; address: string }> = {};
  const listed: Source[] = [
    ...(parametersFile.parameters as { sources: Source[] }[]).flatMap((one) => one.sources),
    ...(documentsFile.documents as { sources: Source[] }[]).flatMap((one) => one.sources),
  ];
  for (const { id, title, address, date } of listed) table[id] = { title, date, address };
  return Object.fromEntries(Object.entries(table).sort(([a], [b]) => (a < b ? -1 : 1)));
}

type ParameterRow = {
  id: string;
  value: unknown;
  effectiveFrom: string | null;
  effectiveTo: string | null;
  confidence: string;
  sources: Source[];
  asOf?: string;
};

/** Only the rows that a series or an answer is made of; the rest of the file is for people. */
const deciding =
  /^(ASMTP_LAUNCH|LRD_EXEMPT_(TALENT_LIST|PAY_THRESHOLD)|FACIL_.*|WELL_ESTABLISHED_PAY|ADVERT_HINT_DAYS|CONVICTION_DECLARATION|STAY_(GENERAL|TOP_TIER)_.*|TOP_TIER_.*|EXT_(WINDOW.*|FILE_AT_LEAST)|ROA_YEARS|OVERSEAS_CHINESE_RESIDENCE|GEP_EXCLUDED_NATIONALS|ONLINE_ONLY|TP_(OPEN|AGE)|DEP_(EXCLUDED_NATIONALS|CHILD_MAX_AGE)|FEE_(APPLICATION|ISSUANCE).*|PIPL_CHILD_AGE|PROC_(ENTRY|EXT)|RET_.*)$/;

export function parameterTable() {
  const rows = (parametersFile.parameters as ParameterRow[]).filter((one) => deciding.test(one.id));
  return rows.map((one) => ({
    id: one.id,
    value: one.value,
    from: one.effectiveFrom,
    to: one.effectiveTo,
    asOf: one.asOf ?? null,
    confidence: confidenceOf(one.confidence),
    cites: one.sources.map((source) => source.id),
  }));
}

type DocumentRow = {
  id: string;
  provider: string;
  stage: string;
  requirement: string;
  waivableBy: string[];
  maxFiles: number | null;
  acceptedAs: string[];
  confidence: string;
  sources: Source[];
};

export function documentTable() {
  return (documentsFile.documents as DocumentRow[]).map((one) => ({
    id: one.id,
    provider: one.provider,
    stage: one.stage,
    requirement: one.requirement,
    waivableBy: one.waivableBy,
    maxFiles: one.maxFiles,
    acceptedAs: one.acceptedAs,
    confidence: confidenceOf(one.confidence),
    cites: one.sources.map((source) => source.id),
  }));
}

type ProfessionRow = {
  id: string;
  nameEn: string;
  confidence: string;
  addedInVersion: string;
};

export function talentListTable() {
  const professions = new Map<
    string,
    { id: string; name: string; added: string; confidence: string; versions: string[] }
  >();
  const versions = talentListFile.versions.map((version) => {
    for (const sector of version.sectors as { professions: ProfessionRow[] }[]) {
      for (const { id, nameEn, confidence, addedInVersion } of sector.professions) {
        const row = professions.get(id) ?? {
          id,
          name: nameEn,
          added: addedInVersion,
          confidence: confidenceOf(confidence),
          versions: [],
        };
        row.versions.push(version.versionId);
        professions.set(id, row);
      }
    }
    return {
      id: version.versionId,
      from: version.effectiveFrom,
      to: version.effectiveTo,
      complete: version.complete,
      published: version.publishedProfessionCount,
      identified: version.identifiedProfessionCount,
      cites: version.sources,
    };
  });
  return { versions, professions: [...professions.values()] };
}

function confidenceOf(word: string): string {
  return word.replace("-verify", "");
}

/** Names of the papers, in the three languages; explanations after a colon stay in the data. */
export function documentNames(language: "nameEn" | "nameZhHant" | "nameZhHans"): Record<string, string> {
  const rows = documentsFile.documents as {
    id: string;
    nameEn: string;
    nameZhHant: string;
    nameZhHans: string;
  }[];
  return Object.fromEntries(rows.map((row) => [row.id, row[language].split(":")[0] ?? ""]));
}
