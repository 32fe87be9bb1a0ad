import type { ShownVersion } from "@causeway/api/rule-set/show-version";
import { useT } from "@causeway/messages/react";
import { Banner } from "@causeway/ui/banner";
import { Button, ButtonRow } from "@causeway/ui/button";
import { Field } from "@causeway/ui/field";
import { Section } from "@causeway/ui/page";
import { TextArea } from "@causeway/ui/text-area";
import { Form } from "react-router";

/** What this reader may do with the version now; the step that is another's is said to be so. */
export function NextStep({ shown }: { shown: ShownVersion }) {
  const t = useT("rule-set");
  const { may, own } = shown;
  if (!own && !Object.values(may).some(Boolean)) return null;
  return (
    <Section heading={t("next")} id="next">
      {own && <Banner>{t("own")}</Banner>}
      <Form method="post" className="mt-4">
        <ButtonRow>
          {may.publish && (
            <Button kind="primary" name="intent" value="publish">
              {t("publish")}
            </Button>
          )}
          {may.propose && (
            <Button kind="primary" name="intent" value="propose">
              {t("propose")}
            </Button>
          )}
          {may.withdraw && (
            <Button kind="danger" name="intent" value="withdraw">
              {t("withdraw")}
            </Button>
          )}
          {may.preview && (
            <Button name="intent" value="preview">
              {t("again")}
            </Button>
          )}
          {may.discard && (
            <Button kind="quiet" name="intent" value="discard">
              {t("discard")}
            </Button>
          )}
        </ButtonRow>
      </Form>
      {may.askWithdrawal && (
        <Form method="post" className="mt-4 grid max-w-column justify-items-start gap-3">
          <Field id="reason" label={t("reason")} hint={t("reasonHint")} className="w-full">
            <TextArea name="reason" rows={2} minLength={5} maxLength={1000} required />
          </Field>
          <Button kind="danger" name="intent" value="ask">
            {t("ask")}
          </Button>
        </Form>
      )}
    </Section>
  );
}
