import { redirect } from "react-router";
import type { Route } from "./+types/index.ts";

/** A case opens on the employer's answers. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(`/cases/${params.organisationId}/${params.caseId}/answers`);
}
