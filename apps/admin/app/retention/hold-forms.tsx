import { useT } from "@causeway/messages/react";
import { Button } from "@causeway/ui/button";
import { Field } from "@causeway/ui/field";
import { TextInput } from "@causeway/ui/text-input";
import { Form } from "react-router";

type Place = { organisationId: string; caseId: string | null };

/** Places a hold on a case, or on everything of an organisation. */
export function PlaceHold({ place, label }: { place: Place; label: string }) {
  const t = useT("retention");
  return (
    <Form method="post" className="grid max-w-column justify-items-start gap-3">
      <Where place={place} />
      <Field label={t("holds.reason")} hint={t("holds.reasonHint")}>
        <TextInput name="reason" maxLength={500} required minLength={5} width="lg" />
      </Field>
      <Button kind="secondary" name="intent" value="hold">
        {label}
      </Button>
    </Form>
  );
}

/** Lifts one; whoever placed it is told that somebody else has to. */
export function LiftHold(props: { place: Place; holdId: string; own: boolean; what: string }) {
  const t = useT("retention");
  if (props.own) return <p className="text-ink-soft">{t("holds.own")}</p>;
  return (
    <Form method="post" className="flex flex-wrap items-end gap-3">
      <Where place={props.place} />
      <input type="hidden" name="hold" value={props.holdId} />
      <Field id={`lift-${props.holdId}`} label={t("holds.liftReason")}>
        <TextInput name="reason" maxLength={500} required minLength={5} width="md" />
      </Field>
      <Button
        kind="secondary"
        name="intent"
        value="lift"
        aria-label={t("holds.liftOf", { what: props.what })}
      >
        {t("holds.lift")}
      </Button>
    </Form>
  );
}

function Where({ place }: { place: Place }) {
  return (
    <>
      <input type="hidden" name="organisation" value={place.organisationId} />
      <input type="hidden" name="case" value={place.caseId ?? ""} />
    </>
  );
}
