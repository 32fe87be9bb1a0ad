import { useT } from "@causeway/messages/react";
import { changeRequestReasons } from "@causeway/rules/change-request/schema";
import { Button, ButtonLink, ButtonRow } from "@causeway/ui/button";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Field } from "@causeway/ui/field";
import { Stack } from "@causeway/ui/page";
import { Select } from "@causeway/ui/select";
import { TextArea } from "@causeway/ui/text-area";
import { choiceField, textField } from "@causeway/web/form-text";
import type { ReactNode } from "react";
import { Form } from "react-router";

export type TypedWish = { reasonCode: string; note: string };
type Props = { typed: TypedWish; refused: boolean; cancelHref: string; children?: ReactNode };

/** Reads the form; `wish` is null while something is missing. */
export function readWish(form: FormData) {
  const typed = { reasonCode: textField(form, "reasonCode"), note: textField(form, "note") };
  const reasonCode = choiceField(form, "reasonCode", changeRequestReasons);
  return { typed, wish: reasonCode && typed.note ? { reasonCode, note: typed.note } : null };
}

/** Why something must change, and what would satisfy the reviewer. */
export function RequestForm({ typed, refused, cancelHref, children }: Props) {
  const t = useT("change-request");
  const common = useT("common");
  const noReason = refused && !typed.reasonCode ? t("errorReason") : undefined;
  const noNote = refused && !typed.note ? t("errorWanted") : undefined;
  return (
    <Form method="post">
      <ErrorSummary
        title={common("errorSummary.title")}
        errors={[
          ...(noReason ? [{ fieldId: "reasonCode", message: noReason }] : []),
          ...(noNote ? [{ fieldId: "note", message: noNote }] : []),
        ]}
      />
      <Stack>
        <Field id="reasonCode" label={t("reasonLabel")} error={noReason}>
          <Select
            name="reasonCode"
            defaultValue={typed.reasonCode}
            placeholder={common("fields.choose")}
            options={changeRequestReasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
          />
        </Field>
        <Field id="note" label={t("wanted")} hint={t("wantedHint")} error={noNote}>
          <TextArea name="note" rows={4} maxLength={2000} defaultValue={typed.note} />
        </Field>
        {children}
        <ButtonRow>
          <Button kind="primary">{t("save")}</Button>
          <ButtonLink href={cancelHref}>{common("actions.cancel")}</ButtonLink>
        </ButtonRow>
      </Stack>
    </Form>
  );
}
