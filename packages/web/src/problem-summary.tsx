import { useT } from "@causeway/messages/react";
import { ErrorSummary } from "@causeway/ui/error-summary";

/** Every fault of a form by the id of its field, and nothing for a field that has none. */
export type Problems = Readonly<Record<string, string | undefined>>;

/** The faults of a form at its top, each a link to its field. */
export function ProblemSummary({ problems }: { problems: Problems }) {
  const t = useT("common");
  const errors = Object.entries(problems).flatMap(([fieldId, message]) =>
    message ? [{ fieldId, message }] : [],
  );
  return <ErrorSummary title={t("errorSummary.title")} errors={errors} />;
}
