import { writeFileSync } from "node:fs";
import { documentNames, documentTable, parameterTable, sourceTable, talentListTable } from "./tables.ts";

// `node --import tsx packages/rules/tools/write-tables.ts`, then format. Run after the data files change.
const folder = new URL("../src/law/tables/", import.meta.url);
const head =
  "// Written by packages/rules/tools/write-tables.ts from packages/rules/data; change the data instead.\n";

write(
  "sources",
  `export const sources: Readonly<Record<string, SourceRow>> = ${json(sourceTable())};`,
  "SourceRow",
);
write(
  "parameters",
  `export const parameters: readonly ParameterRow[] = ${json(parameterTable())};`,
  "ParameterRow",
);
write(
  "documents",
  `export const documents: readonly DocumentRow[] = ${json(documentTable())};`,
  "DocumentRow",
);
write(
  "professions",
  `export const talentList: TalentListTable = ${json(talentListTable())};`,
  "TalentListTable",
);

function write(name: string, body: string, type: string) {
  writeFileSync(
    new URL(`${name}.ts`, folder),
    `${head}import type { ${type} } from "../table-row.ts";\n\n${body}\n`,
  );
}

function json(value: unknown): string {
  return JSON.stringify(value, null, 1);
}

for (const [name, language] of [
  ["en", "nameEn"],
  ["zh-hant", "nameZhHant"],
  ["zh-hans", "nameZhHans"],
] as const) {
  writeFileSync(
    new URL(`../src/explain/wording/documents-${name}.ts`, import.meta.url),
    `${head}import type { DocumentNames } from "./wording.ts";\n\nexport const documents: DocumentNames = ${json(documentNames(language))};\n`,
  );
}
