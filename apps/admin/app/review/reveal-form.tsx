import { useT } from "@causeway/messages/react";
import { Banner } from "@causeway/ui/banner";
import { Button, ButtonRow } from "@causeway/ui/button";
import { Field } from "@causeway/ui/field";
import { Disclosure, Stack } from "@causeway/ui/page";
import { TextInput } from "@causeway/ui/text-input";
import { Form } from "react-router";

type Props = {
  section: string;
  field: string;
  label: string;
  /** The answer to the last try, when it was about this field. */
  result: { number: string | null } | undefined;
};

/** Asks why an identity number must be seen, and shows it once. */
export function RevealForm({ section, field, label, result }: Props) {
  const t = useT("review");
  const refused = result !== undefined && result.number === null;
  if (result?.number) {
    return (
      <Banner tone="warning" title={<code className="text-base">{result.number}</code>} role="status">
        {t("candidate.revealed", { field: label })}
      </Banner>
    );
  }
  return (
    <Disclosure summary={t("candidate.revealOf", { field: label })} open={refused}>
      <Form method="post" preventScrollReset>
        <input type="hidden" name="section" value={section} />
        <input type="hidden" name="field" value={field} />
        <Stack gap="tight">
          <Field
            id={`reveal-${section}-${field}`}
            label={t("candidate.revealReason")}
            hint={t("candidate.revealHint")}
            {...(refused && { error: t("candidate.reasonShort") })}
          >
            <TextInput name="reason" required minLength={5} maxLength={500} autoComplete="off" />
          </Field>
          <ButtonRow>
            <Button size="small">{t("candidate.revealButton")}</Button>
          </ButtonRow>
        </Stack>
      </Form>
    </Disclosure>
  );
}
