import { useFormats, useT } from "@causeway/messages/react";
import { Banner } from "@causeway/ui/banner";
import { Button, ButtonRow } from "@causeway/ui/button";
import { Field } from "@causeway/ui/field";
import { Disclosure, Stack } from "@causeway/ui/page";
import { DateInput } from "@causeway/ui/text-input";
import { Form } from "react-router";
import { useFrame } from "../review/frame.ts";

type Props = { dueOn: string; today: string; usualDueOn: string; refusedDue: boolean };

/** Says that the day has passed and what follows from it, and gives another day. */
export function RoundDue({ dueOn, today, usualDueOn, refusedDue }: Props) {
  const t = useT("change-request");
  const format = useFormats();
  const { may } = useFrame();
  const over = dueOn < today;
  return (
    <div className="mt-4 grid gap-3">
      {over && (
        <Banner tone="warning" title={t("overdueTitle", { due: format.date(dueOn) })}>
          {t("overdueBody")}
        </Banner>
      )}
      {may.review && (
        <Disclosure summary={t("moveDue")} open={over || refusedDue || undefined}>
          <Form method="post" preventScrollReset>
            <Stack gap="tight">
              <Field
                id="movedDueOn"
                label={t("newDue")}
                hint={t("newDueHint")}
                {...(refusedDue && { error: t("errorDue") })}
              >
                <DateInput name="dueOn" defaultValue={usualDueOn} required />
              </Field>
              <ButtonRow>
                <Button size="small" name="intent" value="move-due">
                  {t("saveDue")}
                </Button>
              </ButtonRow>
            </Stack>
          </Form>
        </Disclosure>
      )}
    </div>
  );
}
