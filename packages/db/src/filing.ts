import type { CaseKey } from "./sponsorship-case.ts";
import { dayOf, fromDay } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

export type NewFiling = CaseKey & {
  id: string;
  reference: string;
  filedOn: string;
  filedBy: string;
  note: string;
  at: Date;
};

/** Records that the application was lodged with Immigration, under the number it gave. */
export async function createFiling(tx: Tx, { at, filedOn, ...row }: NewFiling): Promise<void> {
  await inside(tx).filing.create({
    data: { ...row, filedOn: fromDay(filedOn), createdAt: at },
    select: { id: true },
  });
}

/** The newest filing of a case; null before the first. */
export async function findFiling(tx: Tx, { organisationId, caseId }: CaseKey) {
  const row = await inside(tx).filing.findFirst({
    where: { organisationId, caseId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { reference: true, filedOn: true, filedBy: true, note: true, createdAt: true },
  });
  return row && { ...row, filedOn: dayOf(row.filedOn) };
}
