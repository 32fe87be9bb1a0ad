import { useT } from "@causeway/messages/react";
import { Button } from "@causeway/ui/button";
import { Field } from "@causeway/ui/field";
import { TextInput } from "@causeway/ui/text-input";
import { useRefusedText } from "../refused.ts";
import { PasskeyButton } from "./passkey-button.tsx";
import { proofFields } from "./retry.ts";
import type { ProofRefused } from "./steps.ts";

/** The two ways to prove oneself, inside whatever form they stand in: a device, or a code. */
export function ProofFields(props: {
  refused?: ProofRefused | null | undefined;
  submit: string;
  passkey?: boolean;
}) {
  const t = useT("second-factor");
  const error = useProofError(props.refused);
  return (
    <div className="grid gap-6">
      {props.passkey !== false && <PasskeyButton purpose="pass">{t("pass.byPasskey")}</PasskeyButton>}
      <Field id={proofFields.code} label={t("pass.code")} hint={t("pass.codeHint")} error={error}>
        <TextInput
          name={proofFields.code}
          width="sm"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={20}
          className="font-mono text-lg"
        />
      </Field>
      <Button kind={props.passkey === false ? "primary" : "secondary"} className="justify-self-start">
        {props.submit}
      </Button>
    </div>
  );
}

/** What a refused proof says to the person. */
export function useProofError(refused: ProofRefused | null | undefined): string | undefined {
  return useRefusedText(refused ? { ...refused, values: {} } : undefined);
}
