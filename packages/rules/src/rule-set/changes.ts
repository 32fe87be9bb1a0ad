import type { Profession } from "../talent-list/version.ts";
import { versionOn } from "../talent-list/version.ts";
import type { RuleSetPayload } from "./payload.ts";
import type { RuleSet } from "./rule-set.ts";

export type ProfessionNames = Pick<Profession, "id" | "en" | "zhHant" | "zhHans">;

/** What can differ in an entry of the list that keeps its names. */
export const entryParts = ["segment", "confidence", "conditions", "localLicenceLikely"] as const;
export type EntryPart = (typeof entryParts)[number];

/** What can differ in the list as a whole. */
export const listParts = ["version", "complete", "publishedCount"] as const;
export type ListPart = (typeof listParts)[number];

/** One thing that a version changes; `id` names it wherever a verdict turns for it. */
export type RuleChange =
  | { id: string; kind: "value"; series: string; before: unknown; after: unknown }
  | {
      id: string;
      kind: "list";
      part: ListPart;
      before: string | number | boolean | null;
      after: string | number | boolean;
    }
  | { id: string; kind: "added"; profession: ProfessionNames }
  | { id: string; kind: "removed"; profession: ProfessionNames }
  | { id: string; kind: "renamed"; profession: ProfessionNames; before: ProfessionNames }
  | { id: string; kind: "changed"; profession: ProfessionNames; parts: readonly PartChange[] };
export type PartChange = { part: EntryPart; before: string; after: string };

/** Everything in which a version differs from what is in force on its first day; nothing that it merely repeats. */
export function changesOf(inForce: RuleSet, payload: RuleSetPayload): RuleChange[] {
  const context = inForce.law.context({}, payload.from);
  const values = payload.values.flatMap(({ series, value }): RuleChange[] => {
    const found = context.parameter(series);
    const before = found.state === "known" ? found.value : null;
    if (JSON.stringify(before) === JSON.stringify(value)) return [];
    return [{ id: `value:${series}`, kind: "value", series, before, after: value }];
  });
  return [...listChanges(inForce, payload), ...values];
}

/** The change of the list that concerns a profession: its own, or that of the list as a whole. */
export function changeOfProfession(changes: readonly RuleChange[], id: string | undefined): RuleChange[] {
  const own = changes.filter((one) => "profession" in one && one.profession.id === id);
  return own.length > 0 ? own : changes.filter((one) => one.kind === "list");
}

function listChanges(inForce: RuleSet, { list, from }: RuleSetPayload): RuleChange[] {
  if (list === null) return [];
  const before = versionOn(from, inForce.lists);
  const old = new Map(before?.professions.map((one) => [one.id, one]));
  const parts = (
    [
      ["version", before?.id ?? null, list.id],
      ["complete", before?.complete ?? null, list.complete],
      ["publishedCount", before?.publishedCount ?? null, list.publishedCount],
    ] as const
  ).flatMap(([part, was, is]): RuleChange[] =>
    was === is ? [] : [{ id: `list:${part}`, kind: "list", part, before: was, after: is }],
  );
  const professions = list.professions.flatMap((one): RuleChange[] => {
    const was = old.get(one.id);
    old.delete(one.id);
    const profession = namesOf(one);
    if (!was) return [{ id: `added:${one.id}`, kind: "added", profession }];
    const renamed: RuleChange[] =
      was.en === one.en && was.zhHant === one.zhHant && was.zhHans === one.zhHans
        ? []
        : [{ id: `renamed:${one.id}`, kind: "renamed", profession, before: namesOf(was) }];
    const turned = partChanges(was, one);
    if (turned.length === 0) return renamed;
    return [...renamed, { id: `changed:${one.id}`, kind: "changed", profession, parts: turned }];
  });
  const removed = [...old.values()].map(
    (one): RuleChange => ({ id: `removed:${one.id}`, kind: "removed", profession: namesOf(one) }),
  );
  return [...parts, ...removed, ...professions];
}

function partChanges(was: Profession, is: Profession): PartChange[] {
  return entryParts.flatMap((part) => {
    const [before, after] = [textOf(was, part), textOf(is, part)];
    return before === after ? [] : [{ part, before, after }];
  });
}

function textOf(one: Profession, part: EntryPart): string {
  if (part === "conditions") return one.conditions.map((condition) => condition.text).join(" · ");
  return String(one[part]);
}

function namesOf({ id, en, zhHant, zhHans }: ProfessionNames): ProfessionNames {
  return { id, en, zhHant, zhHans };
}
