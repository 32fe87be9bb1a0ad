import { useT } from "@causeway/messages/react";
import { evidenceMediaTypes } from "@causeway/rules/evidence/schema";
import { Button } from "@causeway/ui/button";
import { Field } from "@causeway/ui/field";
import { FileInput } from "@causeway/ui/file-input";
import { Select } from "@causeway/ui/select";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useRevalidator } from "react-router";
import { PhotoDoubts } from "../evidence-photo/photo-doubts.tsx";
import { usePhotos } from "../evidence-photo/use-photos.ts";
import { UploadProgress } from "./upload-progress.tsx";
import { useUploads } from "./use-uploads.ts";

export type UploadSlotProps = {
  /** The page's own address, to which the plain form posts; its action answers with the page. */
  action: string;
  /** The resource route of resumable uploads, which takes a file in as many pieces as the line needs. */
  uploadUrl: string;
  requirement: string;
  subjectId?: string | null;
  /** The file that the new one takes the place of. */
  replaces?: string | null;
  /** The slot's name, for the label. */
  name: string;
  multiple?: boolean;
  /** Why nothing can be added when the slot holds all it may; files already on their way still report. */
  full?: string | false;
  /** At the place for translations: what the files may translate, to be said as they are sent. */
  originals?: readonly { value: string; label: string }[];
  /** Offer the camera first, on a phone. */
  capture?: boolean;
  /** What was wrong with the last plain submission of this slot. */
  error?: string | undefined;
};

/**
 * Puts files into a slot. Without a script: a plain multipart form with a button. With one: chosen, dropped or
 * photographed files leave at once, with progress, and survive a lost connection.
 */
export function UploadSlot(props: UploadSlotProps) {
  const {
    requirement,
    subjectId = null,
    replaces = null,
    name,
    multiple = true,
    full,
    originals = [],
    capture,
    error,
  } = props;
  const t = useT("evidence");
  const live = useLive();
  const form = useRef<HTMLFormElement>(null);
  const { revalidate } = useRevalidator();
  const [original, setOriginal] = useState("");
  const target = { url: props.uploadUrl, requirement, subjectId: original || subjectId, replaces };
  const { uploads, add, pause, again, dismiss } = useUploads(target, () => void revalidate());
  const photos = usePhotos(add);
  // What is photographed is looked at first; what lies ready as a file is meant as it is.
  const send = (files: File[]) => (capture ? void photos.take(files) : add(files));
  const take = () => {
    const input = form.current?.elements.namedItem("files");
    if (!(input instanceof HTMLInputElement) || !input.files?.length) return;
    send([...input.files]);
    form.current?.reset();
  };
  const latestTake = useRef(take);
  latestTake.current = take;
  // The browser's file input is the outside system: on a slow line files are chosen before the script runs.
  useEffect(() => latestTake.current(), []);
  const id = uploadFieldId({ requirement, subjectId, replaces });

  return (
    <form
      ref={form}
      method="post"
      action={props.action}
      encType="multipart/form-data"
      className="hide-print grid gap-3"
      onPaste={(event) => {
        if (full || event.clipboardData.files.length === 0) return;
        event.preventDefault();
        send([...event.clipboardData.files]);
      }}
      onSubmit={(event) => {
        const input = event.currentTarget.elements.namedItem("files");
        if (input instanceof HTMLInputElement && !input.files?.length) event.preventDefault();
      }}
    >
      <input type="hidden" name="requirement" value={requirement} />
      {subjectId && <input type="hidden" name="subjectId" value={subjectId} />}
      {replaces && <input type="hidden" name="replaces" value={replaces} />}
      {full ? (
        <p className="text-sm text-ink-soft">{full}</p>
      ) : (
        <>
          {originals.length > 0 && (
            // Before the files, as a form with files is read in its order.
            <Field id={`${id}-original`} label={t("translation.original")}>
              <Select
                name="subjectId"
                value={original}
                onChange={(event) => setOriginal(event.currentTarget.value)}
                placeholder={t("translation.choose")}
                options={originals}
                width="lg"
              />
            </Field>
          )}
          <Field id={id} label={t("upload.label", { name })} hideLabel error={error}>
            <FileInput
              name="files"
              multiple={multiple && !replaces}
              accept={[...evidenceMediaTypes, ".pdf", ".jpg", ".jpeg", ".png"].join(",")}
              {...(capture ? { capture: "environment" as const } : {})}
              prompt={capture ? t("upload.promptPhone") : t("upload.prompt")}
              note={t("upload.note")}
              onChange={take}
            />
          </Field>
          {!live && (
            <Button kind="secondary" className="justify-self-start">
              {t("upload.send")}
            </Button>
          )}
        </>
      )}
      {capture && <PhotoDoubts photos={photos} />}
      <UploadProgress uploads={uploads} onPause={pause} onAgain={again} onDismiss={dismiss} />
    </form>
  );
}

/** The id of a slot's file input, which error summaries point at. */
export function uploadFieldId(slot: {
  requirement: string;
  subjectId: string | null;
  replaces?: string | null;
}) {
  return ["upload", slot.requirement, slot.subjectId, slot.replaces].filter(Boolean).join("-");
}

/** True once scripts run: the button is then superfluous, as files leave when chosen. */
function useLive(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}
