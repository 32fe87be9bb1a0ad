import { listTurned, type TurnedRow } from "@causeway/db/rule-set-preview";
import { withActor } from "@causeway/db/with-actor";
import type { RuleChange } from "@causeway/rules/rule-set/changes";
import type { StaffContext } from "../context.ts";
import { organisationNameOf } from "../organisation/organisation-name.ts";
import { readVersion } from "./read-version.ts";

const pageSize = 50;
/** A file beyond this is no list for a person. */
const mostInFile = 100_000;

type Query = { versionId: string; rule?: string | undefined };

/** A page of the verdicts that a version turns, each with the changes that turn it. */
export async function listTurnedVerdicts(ctx: StaffContext, input: Query & { cursor?: string | undefined }) {
  return turned(ctx, input, pageSize);
}

export async function exportTurned(ctx: StaffContext, input: Query) {
  return turned(ctx, input, mostInFile);
}

async function turned(ctx: StaffContext, input: Query & { cursor?: string | undefined }, take: number) {
  return withActor(ctx.db, ctx.actor, async (tx) => {
    const { version, changes } = await readVersion(tx, input.versionId, ctx.now());
    const { rows, next } = await listTurned(tx, { ...input, take });
    const named = new Map(changes.map((change) => [change.id, change]));
    return {
      title: version.title,
      rows: rows.map((row) => rowOf(row, named, ctx.locale)),
      next,
    };
  });
}

function rowOf(row: TurnedRow, named: ReadonlyMap<string, RuleChange>, locale: StaffContext["locale"]) {
  const { organisationName, because, ...rest } = row;
  return {
    ...rest,
    organisationName: organisationNameOf(organisationName, locale),
    because: {
      rules: because.rules,
      changes: because.changes.flatMap((id) => named.get(id) ?? []),
    },
  };
}
