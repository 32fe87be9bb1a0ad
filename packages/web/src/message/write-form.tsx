import { useT } from "@causeway/messages/react";
import { Button, ButtonRow } from "@causeway/ui/button";
import { Field } from "@causeway/ui/field";
import { TextArea } from "@causeway/ui/text-area";
import type { ReactNode } from "react";
import { Form, useNavigation } from "react-router";
import type { MessageFault } from "./sent.ts";

/** The field of a new message. What was typed stays when it is refused; key it by the newest message to empty it. */
export function WriteForm(props: {
  label: string;
  hint?: ReactNode;
  send: string;
  most: number;
  fault?: MessageFault | undefined;
  /** Fields between the text and the button. */
  children?: ReactNode;
}) {
  const t = useT("message");
  const busy = useNavigation().state === "submitting";
  const { label, hint, send, most, fault, children } = props;
  const error = useMessageFault(fault, most);
  return (
    <Form method="post" className="grid max-w-prose gap-4" noValidate>
      <Field id="body" label={label} hint={hint} error={error}>
        <TextArea
          name="body"
          rows={4}
          defaultValue={fault?.body}
          counter={{ limit: most, label: (used, limit) => t("counter", { used, limit }) }}
        />
      </Field>
      {children}
      <ButtonRow>
        <Button kind="primary" disabled={busy}>
          {send}
        </Button>
      </ButtonRow>
    </Form>
  );
}

/** What is wrong with the text, in words; undefined when nothing is. */
export function useMessageFault(fault: MessageFault | undefined, most: number): string | undefined {
  const t = useT("message");
  if (fault?.fault === "empty") return t("empty");
  if (fault?.fault !== "too-long") return undefined;
  return t("tooLong", { most, length: fault.body.length });
}
