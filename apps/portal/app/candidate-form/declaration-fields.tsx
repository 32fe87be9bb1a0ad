import { useT } from "@causeway/messages/react";
import { Checkbox } from "@causeway/ui/choice";
import { Field } from "@causeway/ui/field";
import { TextInput } from "@causeway/ui/text-input";
import { SignaturePad } from "./signature-pad.tsx";

export type DeclarationTyped = { agreed: boolean; name: string; drawn: string };

/** Reads the declaration and the signature from a submitted form. */
export function declarationOf(form: FormData): DeclarationTyped {
  return {
    agreed: form.has("agreed"),
    name: String(form.get("name") ?? ""),
    drawn: String(form.get("drawn") ?? ""),
  };
}

/** The declaration, its tick, and the signature: a name typed, or drawn. */
export function DeclarationFields({
  typed,
  fault,
}: {
  typed?: DeclarationTyped | undefined;
  fault?: string | undefined;
}) {
  const t = useT("candidate");
  return (
    <>
      <p className="max-w-prose border-s-4 border-harbour ps-4">{t("sign.declaration")}</p>
      <Checkbox
        id="agreed"
        name="agreed"
        label={t("sign.agree")}
        defaultChecked={typed?.agreed ?? false}
        error={fault === "agreed" ? t("sign.agreeNeeded") : undefined}
      />
      <Field
        id="name"
        label={t("sign.name")}
        hint={t("sign.nameHint")}
        error={fault === "name" ? t("sign.nameWrong") : undefined}
      >
        <TextInput
          name="name"
          width="lg"
          autoComplete="name"
          maxLength={200}
          defaultValue={typed?.name ?? ""}
        />
      </Field>
      <SignaturePad
        defaultValue={typed?.drawn ?? ""}
        error={fault === "drawn" ? t("sign.drawWrong") : undefined}
      />
    </>
  );
}

/** The fault for the summary on top of the page; none when something else was wrong. */
export function useDeclarationErrors(fault: string | undefined): { fieldId: string; message: string }[] {
  const t = useT("candidate");
  if (fault === "agreed") return [{ fieldId: "agreed", message: t("sign.agreeNeeded") }];
  if (fault === "drawn") return [{ fieldId: "drawn", message: t("sign.drawWrong") }];
  if (fault === "name") return [{ fieldId: "name", message: t("sign.nameWrong") }];
  return [];
}
