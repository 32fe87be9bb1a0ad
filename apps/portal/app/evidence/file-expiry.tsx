import type { EvidenceFile } from "@causeway/api/evidence/list-evidence";
import { useFormats, useT } from "@causeway/messages/react";
import { carriesExpiry } from "@causeway/rules/evidence/expiry";
import { Button } from "@causeway/ui/button";
import { Field } from "@causeway/ui/field";
import { Disclosure } from "@causeway/ui/page";
import { StatusTag } from "@causeway/ui/status-tag";
import { DateInput } from "@causeway/ui/text-input";
import { Form } from "react-router";

export type DatedFile = Pick<EvidenceFile, "id" | "fileName" | "requirement" | "expiresOn" | "expiry">;
type Props = {
  file: DatedFile;
  action: string;
  changeable: boolean;
  /** Ask at once, where the paper is known to carry a date and none is given yet. */
  ask: boolean;
  /** The form's name for the file. */
  idName?: "evidenceId" | "documentId";
};

/** Until when a paper is valid, and the form to say so. */
export function FileExpiry({ file, action, changeable, ask, idName = "evidenceId" }: Props) {
  const t = useT("evidence");
  const format = useFormats();
  const dated = carriesExpiry(file.requirement);
  return (
    <>
      {file.expiresOn && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          {file.expiry === "expired"
            ? t("expiry.ended", { date: format.date(file.expiresOn) })
            : t("expiry.until", { date: format.date(file.expiresOn) })}
          <ExpiryTag expiry={file.expiry} />
        </p>
      )}
      {changeable && (
        <Disclosure summary={file.expiresOn ? t("expiry.change") : t("expiry.add")} open={ask && dated}>
          <Form
            method="post"
            action={action}
            preventScrollReset
            className="hide-print flex flex-wrap items-end gap-3"
          >
            <input type="hidden" name={idName} value={file.id} />
            <Field
              id={`expiry-${file.id}`}
              label={t("expiry.label")}
              hint={dated ? t("expiry.hintDated") : t("expiry.hint")}
            >
              <DateInput name="expiresOn" defaultValue={file.expiresOn ?? ""} />
            </Field>
            <Button
              size="small"
              name="intent"
              value="set-expiry"
              aria-label={t("expiry.saveNamed", { name: file.fileName })}
            >
              {t("expiry.save")}
            </Button>
          </Form>
        </Disclosure>
      )}
    </>
  );
}

/** That a paper has run out, or will within weeks. */
export function ExpiryTag({ expiry }: { expiry: EvidenceFile["expiry"] }) {
  const t = useT("evidence");
  if (!expiry) return null;
  return <StatusTag tone={expiry === "expired" ? "bad" : "attention"}>{t(`expiry.tag.${expiry}`)}</StatusTag>;
}
