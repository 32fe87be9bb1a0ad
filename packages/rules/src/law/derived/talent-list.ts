import type { Context, Derived } from "../../engine/evaluate.ts";
import type { ProfessionRow, TalentListTable } from "../table-row.ts";
import { factsOf } from "./facts-at-hand.ts";

export type TalentListMatch = {
  readonly version: string;
  readonly complete: boolean;
  /** By the name and with the confidence that the version in force gives it. */
  readonly profession: ProfessionRow | null;
  readonly listed: boolean;
};

/** What the profession claimed comes to in the version of the list in force; null when none was in force. */
export function talentListMatch(context: Context, table: TalentListTable): TalentListMatch | null {
  const found = context.parameter("talent-list.version");
  const version = table.versions.find((one) => one.id === found.value);
  if (version === undefined) return null;
  const told = factsOf(context).post?.talentList;
  const { byId, byName } = indexOf(table);
  const row =
    byId.get(told?.professionId ?? "") ??
    (told?.professionText === undefined ? undefined : byName.get(plainName(told.professionText))) ??
    null;
  const listed = row?.versions.includes(version.id) === true;
  const said = row?.as?.[version.id];
  const profession = row && said ? { ...row, ...said } : row;
  return { version: version.id, complete: version.complete, profession, listed };
}

type Index = {
  readonly byId: ReadonlyMap<string, ProfessionRow>;
  readonly byName: ReadonlyMap<string, ProfessionRow>;
};

// A table never changes, and a whole assessment asks thousands of times a second.
const indexes = new WeakMap<TalentListTable, Index>();

function indexOf(table: TalentListTable): Index {
  const kept = indexes.get(table);
  if (kept !== undefined) return kept;
  const names = table.professions.flatMap((one) =>
    [one.name, ...Object.values(one.as ?? {}).map((said) => said.name)].map(
      (name) => [plainName(name), one] as const,
    ),
  );
  const made = { byId: new Map(table.professions.map((one) => [one.id, one])), byName: new Map(names) };
  indexes.set(table, made);
  return made;
}

type Standing = "official" | "unsure" | "not-listed";

/**
 * Named by an official source: on the list, on the employer's word. Named by the press or inferred, or not
 * found in a version whose names are not all known: unsure. Not in a complete version, or officially added
 * only later: not listed. No name and no id: nothing to match yet.
 */
function standing(context: Context, table: TalentListTable): Standing | undefined {
  const told = factsOf(context).post?.talentList;
  if (told?.professionId === undefined && told?.professionText === undefined) return undefined;
  const match = talentListMatch(context, table);
  if (match === null) return "not-listed";
  const { profession, listed, complete } = match;
  if (listed) return profession?.confidence === "official" ? "official" : "unsure";
  return complete || profession?.confidence === "official" ? "not-listed" : "unsure";
}

const needs = ["post.talentList.professionId"];

/** What hangs on the list, read off one table of its versions. */
export function talentListComputations(table: TalentListTable): readonly Derived[] {
  const stands = (as: Standing) => (context: Context) => {
    const found = standing(context, table);
    return found === undefined ? undefined : found === as;
  };
  return [
    {
      id: "talent-list.named-officially",
      revision: 1,
      dated: ["talent-list.version"],
      needs,
      of: stands("official"),
    },
    {
      id: "talent-list.may-be-named",
      revision: 1,
      dated: ["talent-list.version"],
      needs,
      of: stands("unsure"),
    },
  ];
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
