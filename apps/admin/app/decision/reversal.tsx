import { useFormats, useT } from "@causeway/messages/react";
import { Banner } from "@causeway/ui/banner";
import { Button, ButtonRow } from "@causeway/ui/button";
import { Field } from "@causeway/ui/field";
import { Disclosure, Stack } from "@causeway/ui/page";
import { TextArea } from "@causeway/ui/text-area";
import { Form } from "react-router";
import { caseHref, type ReviewFrame, useFrame } from "../review/frame.ts";

/** One's own last act in this case: taken back within the minute, or undone with a reason. */
export function Reversal({ reversible }: Pick<ReviewFrame, "reversible">) {
  const t = useT("decision");
  const format = useFormats();
  const { head } = useFrame();
  if (!reversible) return null;
  const action = caseHref(head, "decision");
  if (reversible.inTime) {
    return (
      <Banner
        tone="info"
        className="mb-4"
        title={t(`takeBackTitle.${reversible.kind}`)}
        actions={
          <Form method="post" action={action}>
            <Button size="small" name="intent" value="take-back">
              {t("takeBack")}
            </Button>
          </Form>
        }
      >
        {t("takeBackText", { time: format.time(reversible.until) })}
      </Banner>
    );
  }
  return (
    <div className="mb-4">
      <Disclosure summary={t("undo")}>
        <Form method="post" action={action}>
          <Stack gap="tight">
            <Field id="undoReason" label={t("undoReason")} hint={t("undoText")}>
              <TextArea name="undoReason" rows={3} maxLength={4000} required />
            </Field>
            <ButtonRow>
              <Button size="small" kind="danger" name="intent" value="undo">
                {t("undoButton")}
              </Button>
            </ButtonRow>
          </Stack>
        </Form>
      </Disclosure>
    </div>
  );
}
