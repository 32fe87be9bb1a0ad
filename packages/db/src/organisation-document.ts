import type { Prisma } from "./generated/client.ts";
import { found } from "./refusal.ts";
import { fromDay } from "./values.ts";
import { inside, type Tx } from "./with-actor.ts";

const columns = {
  id: true,
  requirement: true,
  fileName: true,
  mediaType: true,
  bytes: true,
  scan: true,
  expiresOn: true,
  uploadedBy: true,
  createdAt: true,
  replacedBy: true,
  removedAt: true,
} as const satisfies Prisma.OrganisationDocumentSelect;

export type OrganisationDocumentRow = Prisma.OrganisationDocumentGetPayload<{ select: typeof columns }>;
export type NewOrganisationDocument = Prisma.OrganisationDocumentUncheckedCreateInput;

/** Makes changes to the papers of an organisation take turns until this transaction ends. */
export async function lockOrganisationDocuments(tx: Tx, organisationId: string): Promise<void> {
  await inside(tx)
    .$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`documents ${organisationId}`}, 0))`;
}

export async function createOrganisationDocument(tx: Tx, document: NewOrganisationDocument): Promise<void> {
  await inside(tx).organisationDocument.create({ data: document, select: { id: true } });
}

/** The organisation's papers, oldest first, history included. */
export function listOrganisationDocuments(
  tx: Tx,
  organisationId: string,
): Promise<OrganisationDocumentRow[]> {
  return inside(tx).organisationDocument.findMany({
    where: { organisationId },
    select: columns,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

/** One paper. Throws RecordNotFound for another organisation's. */
export async function requireOrganisationDocument(tx: Tx, id: string): Promise<OrganisationDocumentRow> {
  return found(
    await inside(tx).organisationDocument.findFirst({ where: { id }, select: columns }),
    "document",
  );
}

export type OrganisationDocumentChange = {
  replacedBy?: string;
  removedAt?: Date;
  expiresOn?: string | null;
};

export async function saveOrganisationDocument(
  tx: Tx,
  id: string,
  { expiresOn, ...change }: OrganisationDocumentChange,
): Promise<void> {
  const data = { ...change, ...(expiresOn !== undefined && { expiresOn: fromDay(expiresOn) }) };
  await inside(tx).organisationDocument.updateMany({ where: { id }, data });
}

/** Those of the stored files that are still wanted, as for a case's evidence. */
export async function listStoredDocuments(
  tx: Tx,
  storageKeys: readonly string[],
  allHeld = false,
): Promise<string[]> {
  const rows = await inside(tx).organisationDocument.findMany({
    where: { storageKey: { in: [...storageKeys] }, ...(allHeld ? {} : { removedAt: null }) },
    select: { storageKey: true },
  });
  return rows.map((row) => row.storageKey);
}
