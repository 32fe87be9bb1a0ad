import type { Draft } from "@causeway/rules/form/draft";
import type { OrganisationKind, OrganisationState } from "@causeway/rules/vocabulary";
import { found, RecordNotFound } from "./refusal.ts";
import { onlyRow } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

export type OrganisationRow = {
  id: string;
  kind: OrganisationKind;
  state: OrganisationState;
  nameEn: string;
  nameZh: string;
  brn: string;
  completedAt: Date | null;
  createdAt: Date;
};

export async function requireOrganisation(tx: Tx, id: string): Promise<OrganisationRow> {
  const row = await inside(tx).organisation.findUnique({ where: { id }, select: organisationSelect });
  return found(row, "organisation") as OrganisationRow;
}

/** The agency's clients, newest first, with how many people each has. */
export async function listEmployers(tx: Tx): Promise<(OrganisationRow & { members: number })[]> {
  const rows = await inside(tx).organisation.findMany({
    where: { kind: "employer" },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { ...organisationSelect, _count: { select: { memberships: { where: { endedAt: null } } } } },
  });
  return rows.map(({ _count, ...row }) => ({ ...(row as OrganisationRow), members: _count.memberships }));
}

/** Their names in both scripts. Whom the actor may not see is left out. */
export function listOrganisationNames(
  tx: Tx,
  ids: readonly string[],
): Promise<Pick<OrganisationRow, "id" | "nameEn" | "nameZh">[]> {
  return inside(tx).organisation.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, nameEn: true, nameZh: true },
  });
}

/** By an administrator of the agency. */
export async function createOrganisation(
  tx: Tx,
  organisation: {
    id: string;
    kind: OrganisationKind;
    state: OrganisationState;
    nameEn: string;
    nameZh: string;
    createdAt: Date;
  },
): Promise<void> {
  const data = { ...organisation, profile: namesAsTyped(organisation), updatedAt: organisation.createdAt };
  await inside(tx).organisation.create({ data, select: { id: true } });
}

/** By a person who becomes its first owner. Refused ("rule-broken") for staff. */
export async function registerOrganisation(
  tx: Tx,
  organisation: { id: string; membershipId: string; nameEn: string; nameZh: string; now: Date },
): Promise<void> {
  const { id, membershipId, nameEn, nameZh, now } = organisation;
  await inside(tx).$executeRaw`
    select app.register_organisation(${id}::uuid, ${membershipId}::uuid, ${nameEn}, ${nameZh},
      ${JSON.stringify(namesAsTyped(organisation))}::jsonb, ${now}::timestamptz)`;
}

export type Profile = Draft & { completedAt: Date | null };

/** The company profile as typed. */
export async function requireProfile(tx: Tx, organisationId: string): Promise<Profile> {
  const row = await inside(tx).organisation.findUnique({
    where: { id: organisationId },
    select: { profile: true, profileVersion: true, fieldVersions: true, completedAt: true },
  });
  const { profile, profileVersion, fieldVersions, completedAt } = found(row, "organisation");
  return {
    answers: profile as Draft["answers"],
    fieldVersions: fieldVersions as Draft["fieldVersions"],
    version: profileVersion,
    completedAt,
  };
}

/** The same, locked until the end of the transaction. */
export async function requireProfileForUpdate(tx: Tx, organisationId: string): Promise<Profile> {
  const rows = await inside(tx).$queryRaw<unknown[]>`
    select id from organisation where id = ${organisationId}::uuid for update`;
  found(onlyRow(rows), "organisation");
  return requireProfile(tx, organisationId);
}

/** Writes a merged profile, and into the columns what other pages read of it. */
export async function saveProfile(
  tx: Tx,
  saved: { organisationId: string; draft: Draft; completedAt: Date | null; now: Date },
): Promise<void> {
  const { answers, fieldVersions, version } = saved.draft;
  const { count } = await inside(tx).organisation.updateMany({
    where: { id: saved.organisationId, profileVersion: version - 1 },
    data: {
      ...columnsOf(answers),
      profile: answers,
      fieldVersions,
      profileVersion: version,
      completedAt: saved.completedAt,
      updatedAt: saved.now,
    },
  });
  if (count === 0) throw new RecordNotFound("No such organisation");
}

const textColumns = [
  "nameEn",
  "nameZh",
  "brn",
  "businessNature",
  "address",
  "phone",
  "website",
  "listedCode",
] as const;

function columnsOf(answers: Draft["answers"]): Partial<Record<(typeof textColumns)[number], string>> {
  const columns: Partial<Record<(typeof textColumns)[number], string>> = {};
  for (const name of textColumns) {
    const value = answers[name];
    if (typeof value === "string") columns[name] = value.trim();
  }
  return columns;
}

function namesAsTyped(names: { nameEn: string; nameZh: string }): Draft["answers"] {
  return Object.fromEntries(
    Object.entries({ nameEn: names.nameEn, nameZh: names.nameZh }).filter(([, name]) => name),
  );
}

const organisationSelect = {
  id: true,
  kind: true,
  state: true,
  nameEn: true,
  nameZh: true,
  brn: true,
  completedAt: true,
  createdAt: true,
} as const;
