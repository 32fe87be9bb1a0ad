import { useT } from "@causeway/messages/react";
import { Button } from "@causeway/ui/button";
import { Field } from "@causeway/ui/field";
import { Select } from "@causeway/ui/select";
import { Form } from "react-router";

export type Heir = { personId: string; name: string };

/** Who gets a colleague's open cases; where that one may not have a case, it goes back to the queue. */
export function HeirField({ heirs }: { heirs: readonly Heir[] }) {
  const t = useT("staff");
  return (
    <Field label={t("handTo")} hint={t("handToHint")}>
      <Select
        name="handTo"
        placeholder={t("backToQueue")}
        options={heirs.map(({ personId, name }) => ({ value: personId, label: name }))}
      />
    </Field>
  );
}

/** Gives a colleague's open cases to another: illness, leave. */
export function PassOn({ personId, name, heirs }: Heir & { heirs: readonly Heir[] }) {
  const t = useT("staff");
  return (
    <Form method="post" className="grid justify-items-start gap-3">
      <input type="hidden" name="person" value={personId} />
      <input type="hidden" name="name" value={name} />
      <HeirField heirs={heirs} />
      <Button size="small" name="intent" value="pass-on" aria-label={t("passOnOf", { name })}>
        {t("passOn")}
      </Button>
    </Form>
  );
}
