import { useT } from "@causeway/messages/react";
import type { Region } from "@causeway/rules/change-request/region";
import { Disclosure } from "@causeway/ui/page";
import { RegionPicker } from "@causeway/ui/region";
import { textField } from "@causeway/web/form-text";
import { caseHref, useFrame } from "../review/frame.ts";

type Typed = ReturnType<typeof typedRegion>;
type Props = { evidenceId: string; name: string; refused: Typed | undefined; kept?: Region | null };

/** Marks the part of the page that is meant; left alone, the request is about the whole file. */
export function RegionFields({ evidenceId, name, refused, kept }: Props) {
  const t = useT("change-request");
  const { head } = useFrame();
  const wrong = refused && Object.values(refused).some((side) => side !== "") && !isRegion(refused);
  return (
    <Disclosure summary={t("region.mark")} open={wrong || Boolean(kept) || undefined}>
      <RegionPicker
        src={`${caseHref(head)}/evidence/${evidenceId}/preview`}
        alt={t("region.alt", { name })}
        hint={t("region.hint")}
        labels={{
          ...{ x: t("region.x"), y: t("region.y"), width: t("region.width"), height: t("region.height") },
        }}
        defaultValue={refused ?? (kept ? perCent(kept) : undefined)}
        error={wrong ? t("region.error") : undefined}
      />
    </Disclosure>
  );
}

/** What was typed or drawn, in per cent; pictures have one page. */
export function typedRegion(form: FormData) {
  const side = (name: string) => textField(form, `region.${name}`);
  return { page: "", x: side("x"), y: side("y"), width: side("width"), height: side("height") };
}

function isRegion({ x, y, width, height }: Typed): boolean {
  const read = [x, y, width, height].map(Number);
  const [left = 0, top = 0, wide = 0, high = 0] = read;
  return read.every((one) => one >= 0) && wide > 0 && high > 0 && left + wide <= 100 && top + high <= 100;
}

function perCent({ x, y, width, height }: Region) {
  const text = (share: number) => String(Math.round(share * 1000) / 10);
  return { x: text(x), y: text(y), width: text(width), height: text(height) };
}
