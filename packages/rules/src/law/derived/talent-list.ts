import type { Context, Derived } from "../../engine/evaluate.ts";
import type { Value } from "../../engine/value.ts";
import type { ProfessionRow } from "../table-row.ts";
import { talentList } from "../tables/professions.ts";
import { factsOf } from "./facts-at-hand.ts";

const byId = new Map(talentList.professions.map((one) => [one.id, one]));
const byName = new Map(talentList.professions.map((one) => [plainName(one.name), one]));

export type TalentListMatch = {
  readonly version: string;
  readonly complete: boolean;
  readonly profession: ProfessionRow | null;
  readonly listed: boolean;
};

/** What the profession claimed comes to in the version of the list in force; null when none was in force. */
export function talentListMatch(context: Context): TalentListMatch | null {
  const found = context.parameter("talent-list.version");
  const version = talentList.versions.find((one) => one.id === found.value);
  if (version === undefined) return null;
  const told = factsOf(context).post?.talentList;
  const profession =
    byId.get(told?.professionId ?? "") ??
    (told?.professionText === undefined ? undefined : byName.get(plainName(told.professionText))) ??
    null;
  const listed = profession?.versions.includes(version.id) === true;
  return { version: version.id, complete: version.complete, profession, listed };
}

type Standing = "official" | "unsure" | "not-listed";

/**
 * Named by an official source: on the list, on the employer's word. Named by the press or inferred, or not
 * found in a version whose names are not all known: unsure. Not in a complete version, or officially added
 * only later: not listed. No name and no id: nothing to match yet.
 */
function standing(context: Context): Standing | undefined {
  const told = factsOf(context).post?.talentList;
  if (told?.professionId === undefined && told?.professionText === undefined) return undefined;
  const match = talentListMatch(context);
  if (match === null) return "not-listed";
  const { profession, listed, complete } = match;
  if (listed) return profession?.confidence === "official" ? "official" : "unsure";
  return complete || profession?.confidence === "official" ? "not-listed" : "unsure";
}

function stands(as: Standing) {
  return (context: Context): Value => {
    const found = standing(context);
    return found === undefined ? undefined : found === as;
  };
}

const needs = ["post.talentList.professionId"];

export const talentListComputations: readonly Derived[] = [
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

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
