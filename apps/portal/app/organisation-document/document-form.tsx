import { useT } from "@causeway/messages/react";
import { evidenceMediaTypes } from "@causeway/rules/evidence/schema";
import { Button } from "@causeway/ui/button";
import { Field } from "@causeway/ui/field";
import { FileInput } from "@causeway/ui/file-input";
import { DateInput } from "@causeway/ui/text-input";
import { Form, useNavigation } from "react-router";

type Props = {
  action: string;
  requirement: string;
  replaces?: string;
  /** The kind's name, for the labels. */
  name: string;
  error: string | undefined;
  /** What was typed before, where the form comes back. */
  expiresOn: string | undefined;
};

/** One paper and its last day, sent together. The day goes first: the server reads the form as it arrives. */
export function DocumentForm({ action, requirement, replaces, name, error, expiresOn }: Props) {
  const t = useT("organisation-document");
  const evidence = useT("evidence");
  const { state } = useNavigation();
  const id = paperFieldId({ requirement, replaces: replaces ?? null });
  return (
    <Form
      method="post"
      action={action}
      encType="multipart/form-data"
      className="hide-print grid gap-4"
      preventScrollReset
    >
      <input type="hidden" name="requirement" value={requirement} />
      {replaces && <input type="hidden" name="replaces" value={replaces} />}
      <Field id={`${id}-day`} label={evidence("expiry.label")} hint={evidence("expiry.hint")} optional>
        <DateInput name="expiresOn" defaultValue={expiresOn ?? ""} />
      </Field>
      <Field id={id} label={t("file", { name })} error={error}>
        <FileInput
          name="files"
          accept={[...evidenceMediaTypes, ".pdf", ".jpg", ".jpeg", ".png"].join(",")}
          prompt={evidence("upload.prompt")}
          note={evidence("upload.note")}
        />
      </Field>
      <Button
        kind="secondary"
        className="justify-self-start"
        aria-label={t("saveNamed", { name })}
        disabled={state !== "idle"}
      >
        {t("save")}
      </Button>
    </Form>
  );
}

/** The id of a form's file input, which error summaries point at. */
export function paperFieldId(place: { requirement: string; replaces: string | null }): string {
  return ["paper", place.requirement, place.replaces].filter(Boolean).join("-");
}
