import { listPeople } from "@causeway/db/person";
import { listEditions, listVersions, type RuleSetVersionRow } from "@causeway/db/rule-set";
import { withActor } from "@causeway/db/with-actor";
import { resolve } from "@causeway/rules/engine/dated";
import { changeableSeries, sampleOf } from "@causeway/rules/rule-set/read-file";
import type { RuleSet } from "@causeway/rules/rule-set/rule-set";
import { talentListFile } from "@causeway/rules/rule-set/write-file";
import { talentListTable } from "@causeway/rules/talent-list/table";
import { type TalentListVersion, versionOn } from "@causeway/rules/talent-list/version";
import { hongKongDay } from "../clock.ts";
import type { StaffContext } from "../context.ts";
import { AppError } from "../errors.ts";
import { lawInForce } from "./in-force.ts";

/** Where a version stands: as its row says, and once published by whether anything it said holds today. */
export type Standing = RuleSetVersionRow["state"] | "upcoming" | "superseded";

export async function listRuleSets(ctx: StaffContext) {
  const today = hongKongDay(ctx.now());
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const rows = await listVersions(tx);
    const inForce = await lawInForce(tx);
    const [newest] = await listEditions(tx);
    const people = await listPeople(tx, [
      ...new Set(rows.flatMap((row) => row.publishedBy ?? row.createdBy)),
    ]);
    return {
      today,
      law: { id: inForce.law.id, digest: inForce.law.digest(), since: newest?.createdAt ?? null },
      list: listOn(inForce, today),
      versions: rows.map((row) => ({
        ...{ id: row.id, kind: row.kind, title: row.title, effectiveFrom: row.effectiveFrom },
        standing: standingOf(row, inForce, today),
        at: row.withdrawnAt ?? row.publishedAt ?? row.proposedAt ?? row.createdAt,
        by: people.find((one) => one.id === (row.publishedBy ?? row.createdBy))?.name ?? "",
        awaits: row.state === "proposed" || (row.state === "published" && row.withdrawalBy !== null),
      })),
    };
  });
}

export function standingOf(row: RuleSetVersionRow, { law }: RuleSet, today: string): Standing {
  if (row.state !== "published") return row.state;
  if (row.effectiveFrom > today) return "upcoming";
  const holds = Object.values(law.series).some((series) => resolve(series, today).entry?.id === row.id);
  return holds ? "published" : "superseded";
}

/** The values that a form may change, each with what holds today: whole numbers, for the rest there is the file. */
export async function listValues(ctx: StaffContext) {
  const today = hongKongDay(ctx.now());
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const inForce = await lawInForce(tx);
    return {
      today,
      values: changeableSeries(inForce).flatMap((series) => {
        const sample = sampleOf(inForce, series);
        if (typeof sample !== "number") return [];
        const found = inForce.law.context({}, today).parameter(series);
        return { series, now: typeof found.value === "number" ? found.value : sample };
      }),
    };
  });
}

/** The Talent List in force as a file, to begin the next one from. */
export async function downloadList(ctx: StaffContext): Promise<{ name: string; text: string }> {
  const list = await listOfToday(ctx);
  return { name: `talent-list-${list.id}.json`, text: talentListFile(list, `Talent List ${list.id}`) };
}

/** Its professions as a table with a line of headings, for whoever changes them in a spreadsheet. */
export async function downloadListTable(ctx: StaffContext): Promise<{ name: string; rows: string[][] }> {
  const list = await listOfToday(ctx);
  return { name: `talent-list-${list.id}.csv`, rows: talentListTable(list) };
}

async function listOfToday(ctx: StaffContext): Promise<TalentListVersion> {
  const today = hongKongDay(ctx.now());
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const list = versionOn(today, (await lawInForce(tx)).lists);
    if (!list) throw new AppError("not-found");
    return list;
  });
}

function listOn({ lists }: RuleSet, today: string) {
  const list = versionOn(today, lists);
  return (
    list && { id: list.id, from: list.from, named: list.professions.length, published: list.publishedCount }
  );
}
