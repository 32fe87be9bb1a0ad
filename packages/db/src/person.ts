import type { Locale, MemberRole, StaffRole } from "@causeway/rules/actor";
import type { CaseStatus } from "@causeway/rules/sponsorship-case/status";
import type { CandidateState, OrganisationState } from "@causeway/rules/vocabulary";
import { found, RecordNotFound } from "./refusal.ts";
import { onlyRow } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

export type PersonRow = { id: string; email: string; name: string; locale: Locale; phrase: string | null };

/** Looks an address up, also for a stranger: the mail of a sign-in needs its language. `isStaff` means active. */
export async function findPersonByEmail(
  tx: Tx,
  email: string,
): Promise<(PersonRow & { isStaff: boolean }) | null> {
  return onlyRow(
    await inside(tx).$queryRaw<(PersonRow & { isStaff: boolean })[]>`
      select id, email, name, locale, phrase, is_staff as "isStaff" from app.find_person_by_email(${email})`,
  );
}

/**
 * Makes the person of an address that has just been proved by a spent sign-in, or that an administrator names.
 * Returns the person's id: another's if the address exists already.
 */
export async function createPerson(
  tx: Tx,
  person: { id: string; email: string; name: string; locale: Locale; createdAt: Date },
): Promise<{ personId: string; wasNew: boolean }> {
  const { id, email, name, locale, createdAt } = person;
  const rows = await inside(tx).$queryRaw<{ personId: string; wasNew: boolean }[]>`
    select person_id as "personId", was_new as "wasNew"
    from app.ensure_person(${id}::uuid, ${email}, ${name}, ${locale}, ${createdAt}::timestamptz)`;
  return found(onlyRow(rows), "person");
}

/** Oneself, or somebody whom the actor may know: a colleague, staff, a candidate in the case. */
export async function requirePerson(tx: Tx, personId: string): Promise<PersonRow> {
  const row = await inside(tx).person.findUnique({ where: { id: personId }, select: personSelect });
  return found(row, "person") as PersonRow;
}

/** Names of people whom the actor may know; the others are missing from the answer. */
export async function listPeople(tx: Tx, personIds: readonly string[]): Promise<PersonRow[]> {
  const rows = await inside(tx).person.findMany({
    where: { id: { in: [...personIds] } },
    select: personSelect,
  });
  return rows as PersonRow[];
}

export async function savePersonName(tx: Tx, change: { personId: string; name: string }): Promise<void> {
  await savePerson(tx, change.personId, { name: change.name });
}

/** Changes one's own record. */
export async function savePerson(
  tx: Tx,
  personId: string,
  change: { name?: string; locale?: Locale; phrase?: string | null },
): Promise<void> {
  const { count } = await inside(tx).person.updateMany({ where: { id: personId }, data: change });
  if (count === 0) throw new RecordNotFound("No such person");
}

export type Affiliations = {
  memberships: {
    organisationId: string;
    role: MemberRole;
    nameEn: string;
    nameZh: string;
    state: OrganisationState;
  }[];
  candidacies: {
    organisationId: string;
    caseId: string;
    candidateId: string;
    state: CandidateState;
    title: string;
    reference: string;
    status: CaseStatus;
    organisationNameEn: string;
    organisationNameZh: string;
  }[];
  staff: { roles: StaffRole[] } | null;
};

/** Where the acting person may act, in all organisations, with the names that a page shows to choose from. */
export async function listAffiliations(tx: Tx): Promise<Affiliations> {
  const rows = await inside(tx).$queryRaw<{ found: Affiliations }[]>`select app.affiliations() as found`;
  return found(onlyRow(rows), "person").found;
}

const personSelect = { id: true, email: true, name: true, locale: true, phrase: true } as const;
