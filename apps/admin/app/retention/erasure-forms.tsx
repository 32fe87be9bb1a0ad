import { useFormats, useT } from "@causeway/messages/react";
import { erasureGrounds, erasureScopes } from "@causeway/rules/retention/plan";
import { Banner } from "@causeway/ui/banner";
import { Button } from "@causeway/ui/button";
import { RadioGroup } from "@causeway/ui/choice";
import { Field } from "@causeway/ui/field";
import { Section } from "@causeway/ui/page";
import { TextArea } from "@causeway/ui/text-area";
import { Form } from "react-router";
import type { CaseRetention } from "./case.tsx";

/** The first person proposes what is to go and says why. */
export function Propose(props: {
  place: { organisationId: string; caseId: string };
  due: CaseRetention["due"];
  hasCandidate: boolean;
}) {
  const t = useT("retention");
  const due = props.due.filter((one) => one.standing === "due");
  return (
    <Section heading={t("case.propose")} lede={t("case.proposeLede")}>
      <Form method="post" className="grid max-w-column justify-items-start gap-4">
        <input type="hidden" name="organisation" value={props.place.organisationId} />
        <input type="hidden" name="case" value={props.place.caseId} />
        <RadioGroup
          id="scope"
          legend={t("case.scope")}
          name="scope"
          defaultValue={due[0]?.scope ?? "case"}
          options={erasureScopes
            .filter((scope) => scope !== "candidate" || props.hasCandidate)
            .map((scope) => ({ value: scope, label: t(`scope.${scope}`) }))}
        />
        <RadioGroup
          id="grounds"
          legend={t("case.grounds")}
          name="grounds"
          defaultValue={due.length > 0 ? "due" : "requested"}
          options={erasureGrounds
            .filter((one) => one !== "due" || due.length > 0)
            .map((one) => ({ value: one, label: t(`grounds.${one}`) }))}
        />
        <Field label={t("case.reason")}>
          <TextArea name="reason" rows={2} maxLength={500} required minLength={5} />
        </Field>
        <Button name="intent" value="propose">
          {t("case.submit")}
        </Button>
      </Form>
    </Section>
  );
}

/** The second person confirms; whoever proposed can only withdraw. */
export function OpenErasure(props: {
  erasure: CaseRetention["erasures"][number];
  own: boolean;
  held: boolean;
}) {
  const t = useT("retention");
  const format = useFormats();
  const { erasure, own } = props;
  const waiting = erasure.confirmedAt === null;
  return (
    <Section heading={t(`scope.${erasure.scope}`)}>
      <Banner tone={waiting ? "warning" : "info"}>
        <p>
          {t("case.waiting", {
            who: erasure.proposedByName,
            when: format.dateTime(erasure.proposedAt),
            reason: erasure.reason,
          })}
        </p>
        <p>{t(`grounds.${erasure.grounds}`)}</p>
        {erasure.confirmedAt && (
          <p>
            {t("case.running", {
              who: erasure.confirmedByName ?? "",
              when: format.dateTime(erasure.confirmedAt),
              done: Object.keys(erasure.done).length,
            })}
          </p>
        )}
        {waiting && own && <p>{t("case.own")}</p>}
        {waiting && !own && <p className="font-semibold">{t("case.confirmLede")}</p>}
        {waiting && (
          <Form method="post" className="mt-3 flex flex-wrap gap-3">
            <input type="hidden" name="organisation" value={erasure.organisationId} />
            <input type="hidden" name="erasure" value={erasure.id} />
            {!own && !props.held && (
              <Button kind="danger" name="intent" value="confirm">
                {t("case.confirm")}
              </Button>
            )}
            <Button kind="secondary" name="intent" value="withdraw">
              {t("case.withdraw")}
            </Button>
          </Form>
        )}
      </Banner>
    </Section>
  );
}
