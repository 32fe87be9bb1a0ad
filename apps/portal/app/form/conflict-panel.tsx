import { useT } from "@causeway/messages/react";
import type { FieldConflict } from "@causeway/rules/form/draft";
import type { Answers } from "@causeway/rules/form/section";
import { Button } from "@causeway/ui/button";
import type { FormText } from "./form-text.ts";

/** Both answers of each field that somebody else changed meanwhile; one press keeps either. */
export function ConflictPanel({ conflicts, text }: { conflicts: readonly FieldConflict[]; text: FormText }) {
  const t = useT("form");
  return (
    <section role="alert" className="grid gap-4 rounded-md border-2 border-kumquat bg-kumquat-wash p-4">
      <div>
        <h2 className="text-base">{t("conflictTitle")}</h2>
        <p>{t("conflictText")}</p>
      </div>
      {conflicts.map((conflict) => (
        <fieldset key={conflict.field} className="grid gap-3 border-t border-line pt-3">
          <legend className="float-start w-full font-semibold">{text.label(conflict.field)}</legend>
          <dl className="grid gap-2 sm:grid-cols-2">
            <div>
              <dt className="text-sm text-ink-soft">{t("conflictMine")}</dt>
              <dd className="whitespace-pre-line">{shown(conflict.mine)}</dd>
            </div>
            <div>
              <dt className="text-sm text-ink-soft">{t("conflictTheirs")}</dt>
              <dd className="whitespace-pre-line">{shown(conflict.theirs)}</dd>
            </div>
          </dl>
          <div className="flex flex-wrap gap-3">
            <Button size="small" kind="secondary" name="intent" value={`keep-mine:${conflict.field}`}>
              {t("conflictKeepMine")}
            </Button>
            <Button size="small" kind="quiet" name="intent" value={`keep-theirs:${conflict.field}`}>
              {t("conflictKeepTheirs")}
            </Button>
          </div>
        </fieldset>
      ))}
    </section>
  );
}

function shown(value: Answers[string] | undefined): string {
  if (value === undefined || value === "") return "—";
  if (typeof value === "string") return value;
  return value
    .map((one) => (typeof one === "string" ? one : Object.values(one).slice(1).flat().join(" · ")))
    .join("\n");
}
