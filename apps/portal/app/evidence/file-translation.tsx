import type { ShownFile, SlotView } from "@causeway/api/evidence/load-checklist";
import { useT } from "@causeway/messages/react";
import { translationSlot } from "@causeway/rules/evidence/slot";
import { Button } from "@causeway/ui/button";
import { Field } from "@causeway/ui/field";
import { Disclosure } from "@causeway/ui/page";
import { Select } from "@causeway/ui/select";
import { FilePair } from "@causeway/web/file-pair.tsx";
import { Form } from "react-router";
import { UploadSlot } from "./upload-slot.tsx";

type Props = {
  file: ShownFile;
  originals: SlotView["originals"];
  nameOf: (slot: { requirement: string }) => string;
  base: string;
  action: string;
  changeable: boolean;
};

/** A translation and its original, each naming the other, and the forms to bring them together. */
export function FileTranslation({ file, originals, nameOf, base, action, changeable }: Props) {
  const isTranslation = file.requirement === translationSlot;
  return (
    <>
      <FilePair pair={file.pair} href={(id) => `${base}/${id}/view`} />
      {changeable && isTranslation && <Original {...{ file, originals, nameOf, action }} />}
      {file.open && !isTranslation && <AddTranslation {...{ file, base, action }} />}
    </>
  );
}

function Original({
  file,
  originals,
  nameOf,
  action,
}: Pick<Props, "file" | "originals" | "nameOf" | "action">) {
  const t = useT("evidence");
  const of = file.pair.translates;
  const stale = of !== null && (of.earlier || of.removed);
  return (
    <Disclosure summary={of ? t("translation.change") : t("translation.say")} open={stale}>
      {stale && (
        <p className="mb-2 text-sm">{of.removed ? t("translation.askMissing") : t("translation.ask")}</p>
      )}
      <Form
        method="post"
        action={action}
        preventScrollReset
        className="hide-print flex flex-wrap items-end gap-3"
      >
        <input type="hidden" name="evidenceId" value={file.id} />
        <div className="min-w-0 max-w-full">
          <Field id={`original-${file.id}`} label={t("translation.original")}>
            <Select
              // Drawn anew with its first value once the answer is another.
              key={of?.id}
              name="original"
              defaultValue={stale ? "" : (of?.id ?? "")}
              placeholder={t("translation.choose")}
              options={originals.map((one) => ({
                value: one.id,
                label: `${one.fileName} · ${nameOf(one)}`,
              }))}
            />
          </Field>
        </div>
        <Button
          size="small"
          name="intent"
          value="pair-translation"
          aria-label={t("translation.saveNamed", { name: file.fileName })}
        >
          {t("translation.save")}
        </Button>
      </Form>
    </Disclosure>
  );
}

function AddTranslation({ file, base, action }: Pick<Props, "file" | "base" | "action">) {
  const t = useT("evidence");
  return (
    <>
      {file.pair.translations.some((one) => one.earlier) && (
        <p className="text-sm">{t("translation.askEarlier")}</p>
      )}
      <Disclosure summary={t("translation.add")} open={file.reviewReason === "translation-missing"}>
        <div className="grid gap-2">
          <p className="text-sm text-ink-soft">{t("translation.addLede")}</p>
          <UploadSlot
            action={action}
            uploadUrl={`${base}/uploads`}
            requirement={translationSlot}
            subjectId={file.id}
            name={t("translation.addNamed", { name: file.fileName })}
          />
        </div>
      </Disclosure>
    </>
  );
}
