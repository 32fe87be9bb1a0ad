import { useT } from "@causeway/messages/react";
import { Checkbox } from "@causeway/ui/choice";
import { Fieldset } from "@causeway/ui/field";

type Problem = string | undefined;

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
