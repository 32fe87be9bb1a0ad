import { useFormats, useT } from "@causeway/messages/react";
import { Banner } from "@causeway/ui/banner";
import { Button } from "@causeway/ui/button";
import { Field } from "@causeway/ui/field";
import { TextArea } from "@causeway/ui/text-area";
import { Form } from "react-router";
import type { Colleague } from "./staff-table.tsx";

/** By what a colleague can prove herself; never more than that. */
export function Factors({ colleague }: { colleague: Colleague }) {
  const t = useT("second-factor");
  const { passkeys, totp } = colleague.factors;
  if (passkeys === 0 && !totp) return t("reset.none");
  return [passkeys > 0 && t("reset.has", { passkeys }), totp && t("reset.app")].filter(Boolean).join(" · ");
}

/** The first administrator asks, and says how she knows. */
export function RequestReset({ colleague }: { colleague: Colleague }) {
  const t = useT("second-factor");
  const name = nameOf(colleague);
  return (
    <Form method="post" className="grid justify-items-start gap-3">
      <Whom colleague={colleague} />
      <p>
        <strong>{t("reset.legend")}</strong>
      </p>
      <p>{t("reset.body", { name })}</p>
      <Field
        id={`reason-${colleague.personId}`}
        label={t("reset.reason")}
        hint={t("reset.reasonHint", { name })}
      >
        <TextArea name="reason" rows={2} maxLength={500} required minLength={5} />
      </Field>
      <Button size="small" kind="danger" name="intent" value="request-reset">
        {t("reset.request", { name })}
      </Button>
    </Form>
  );
}

/** The second one confirms; whoever asked can only withdraw. */
export function OpenReset(props: {
  colleague: Colleague;
  reset: NonNullable<Colleague["reset"]>;
  ownPersonId: string;
}) {
  const t = useT("second-factor");
  const format = useFormats();
  const { colleague, reset } = props;
  const name = nameOf(colleague);
  const mine = reset.requestedBy === props.ownPersonId;
  return (
    <Banner tone="warning" className="mb-2">
      <p>{t("reset.open", { when: format.dateTime(reset.requestedAt), reason: reset.reason })}</p>
      {mine && <p>{t("reset.own")}</p>}
      <Form method="post" className="mt-2 flex flex-wrap gap-2">
        <Whom colleague={colleague} />
        <input type="hidden" name="reset" value={reset.id} />
        {!mine && (
          <Button size="small" kind="danger" name="intent" value="confirm-reset">
            {t("reset.confirm", { name })}
          </Button>
        )}
        <Button size="small" name="intent" value="withdraw-reset">
          {t("reset.withdraw", { name })}
        </Button>
      </Form>
    </Banner>
  );
}

function Whom({ colleague }: { colleague: Colleague }) {
  return (
    <>
      <input type="hidden" name="person" value={colleague.personId} />
      <input type="hidden" name="name" value={nameOf(colleague)} />
    </>
  );
}

function nameOf({ person }: Colleague): string {
  return person.name || person.email;
}
