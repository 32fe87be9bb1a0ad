import { useT } from "@causeway/messages/react";
import { Checkbox } from "@causeway/ui/choice";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Fieldset } from "@causeway/ui/field";

type Problem = string | undefined;

/** Everything that is missing, before the fields themselves. */
export function FormErrors(problems: { outcome: Problem; reasons: Problem; noConflict: Problem }) {
  const common = useT("common");
  const errors = Object.entries(problems).flatMap(([fieldId, message]) =>
    message ? [{ fieldId, message }] : [],
  );
  return <ErrorSummary title={common("errorSummary.title")} errors={errors} />;
}

/** The declaration that nothing ties this person to either side. Never ticked in advance. */
export function NoConflict({ checked, error }: { checked: boolean; error: Problem }) {
  const t = useT("decision");
  return (
    <Fieldset legend={t("conflict")}>
      <Checkbox
        id="noConflict"
        name="noConflict"
        value="yes"
        label={t("noConflict")}
        defaultChecked={checked}
        error={error}
      />
    </Fieldset>
  );
}
