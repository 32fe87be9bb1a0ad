/**
 * Papers that are somebody's identity: cards, travel documents, permits with a photograph. Staff prove themselves anew
 * before they open one.
 */
export function isIdentityDocument(requirement: string): boolean {
  return identityDocuments.includes(requirement);
}

const identityDocuments: readonly string[] = [
  ...["A-TD", "A-CNID", "A-HKID", "A-MACAO", "A-TW"],
  ...["D-TD", "D-S-HKID", "D-S-TD"],
  ...["X-TD", "X-HKID", "X-D-TD", "X-D-HKID", "X-D-SPTD"],
];
