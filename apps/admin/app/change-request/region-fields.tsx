import { useT } from "@causeway/messages/react";
import { type Region, readRegion } from "@causeway/rules/change-request/region";
import { Disclosure } from "@causeway/ui/page";
import { RegionPicker } from "@causeway/ui/region";
import { textField } from "@causeway/web/form-text";
import { caseHref, useFrame } from "../review/frame.ts";

type Typed = ReturnType<typeof typedRegion>;
type Props = {
  picture: { evidenceId: string; pages: number };
  name: string;
  /** What came back from the server: refused, or with another page to be shown. */
  typed: Typed | undefined;
  kept?: Region | null;
};

/** Marks the part of a page that is meant; left alone, the request is about the whole file. */
export function RegionFields({ picture: { evidenceId, pages }, name, typed, kept }: Props) {
  const t = useT("change-request");
  const { head } = useFrame();
  const wrong = typed && readTyped(typed) === undefined;
  return (
    <Disclosure summary={t("region.mark")} open={typed !== undefined || Boolean(kept) || undefined}>
      <RegionPicker
        src={(page) => `${caseHref(head)}/evidence/${evidenceId}/preview?page=${page}`}
        alt={t("region.alt", { name })}
        hint={t("region.hint")}
        {...(pages > 1 && {
          pages: {
            ...{ count: pages, label: t("region.page"), of: t("region.ofPages", { pages }) },
            show: { name: "intent", value: showPage, label: t("region.showPage") },
          },
        })}
        labels={{
          ...{ x: t("region.x"), y: t("region.y"), width: t("region.width"), height: t("region.height") },
        }}
        defaultValue={typed ?? (kept ? perCent(kept) : undefined)}
        error={wrong ? t("region.error") : undefined}
      />
    </Disclosure>
  );
}

/** What was typed or drawn, in per cent; pictures have one page and say none. */
export function typedRegion(form: FormData) {
  const side = (name: string) => textField(form, `region.${name}`);
  return { page: side("page"), x: side("x"), y: side("y"), width: side("width"), height: side("height") };
}

/** The rectangle that was typed: null for none, undefined for one that is not on a page. A page alone marks nothing. */
export function readTyped(typed: Typed): Region | null | undefined {
  return sidesOf(typed).every((side) => side === "") ? null : readRegion(typed);
}

/** Whether the form only asks for the picture of another page: the way without a script. */
export function asksForPage(form: FormData): boolean {
  return form.get("intent") === showPage;
}

const showPage = "show-page";

function sidesOf({ x, y, width, height }: Typed): string[] {
  return [x, y, width, height];
}

function perCent({ page, x, y, width, height }: Region) {
  const text = (share: number) => String(Math.round(share * 1000) / 10);
  return { page: String(page), x: text(x), y: text(y), width: text(width), height: text(height) };
}
