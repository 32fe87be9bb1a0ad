import type { ShownRequest } from "@causeway/api/change-request/show-requests";
import { useT } from "@causeway/messages/react";
import { Button, ButtonRow } from "@causeway/ui/button";
import { Field } from "@causeway/ui/field";
import { Panel, Stack } from "@causeway/ui/page";
import { DateInput } from "@causeway/ui/text-input";
import { Form } from "react-router";

type Props = { requests: readonly ShownRequest[]; usualDueOn: string; refusedDue: boolean };

/** Sends all drafts together, each party its own. */
export function SendRound({ requests, usualDueOn, refusedDue }: Props) {
  const t = useT("change-request");
  const count = (party: string) => requests.filter((request) => request.party === party).length;
  return (
    <Panel className="mt-4">
      <Form method="post">
        <Stack gap="tight">
          <h3 className="text-base">{t("sendTitle")}</h3>
          <p>{t("sendLede", { employer: count("employer"), candidate: count("candidate") })}</p>
          {count("candidate") > 0 && <p className="text-ink-soft">{t("resign")}</p>}
          <Field
            id="dueOn"
            label={t("dueOn")}
            hint={t("dueHint")}
            {...(refusedDue && { error: t("errorDue") })}
          >
            <DateInput name="dueOn" defaultValue={usualDueOn} required />
          </Field>
          <ButtonRow>
            <Button kind="primary" name="intent" value="send">
              {t("send")}
            </Button>
          </ButtonRow>
        </Stack>
      </Form>
    </Panel>
  );
}
