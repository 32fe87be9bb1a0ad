import { listAdverts } from "@causeway/db/advert";
import { listCaseSections } from "@causeway/db/case-section";
import { listSubjectsWith } from "@causeway/db/evidence";
import { listLocalApplicants } from "@causeway/db/local-applicant";
import type { CaseKey } from "@causeway/db/sponsorship-case";
import type { Tx } from "@causeway/db/with-actor";
import type { CaseAnswers } from "@causeway/rules/sponsorship-case/facts";

/** The employer's side of a case as typed, ready for `factsOf`. What was never opened stays absent, so unknown. */
export async function loadCaseAnswers(tx: Tx, key: CaseKey): Promise<CaseAnswers> {
  const sections = await listCaseSections(tx, key);
  const [position, remuneration, recruitment] = (["position", "remuneration", "recruitment"] as const).map(
    (section) => sections.get(section)?.answers,
  );
  const adverts = await listAdverts(tx, key);
  const captured = await listSubjectsWith(tx, key.caseId, "ADVERT-CAPTURE");
  return {
    ...(position && { position }),
    ...(remuneration && { remuneration }),
    ...(recruitment && { recruitment }),
    adverts: adverts.map((advert) => ({ ...advert, captured: captured.has(advert.id) })),
    applicants: await listLocalApplicants(tx, key),
  };
}
