import { advertSection } from "@causeway/rules/advert/schema";
import { candidateSections } from "@causeway/rules/candidate-form/schema";
import { localApplicantSection } from "@causeway/rules/local-applicant/schema";
import { organisationSection } from "@causeway/rules/organisation/schema";
import { caseSections } from "@causeway/rules/sponsorship-case/sections";
import { whenStylesheet } from "./when.ts";

const stylesheet = whenStylesheet([
  ...caseSections,
  ...candidateSections,
  advertSection,
  localApplicantSection,
  organisationSection,
]);

/** Resource route: the stylesheet that shows and hides questions by the answers chosen. */
export function loader() {
  return new Response(stylesheet, {
    headers: { "content-type": "text/css; charset=utf-8", "cache-control": "public, max-age=3600" },
  });
}
