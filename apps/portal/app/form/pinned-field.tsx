import { useT } from "@causeway/messages/react";
import type { ChangeRequestReason } from "@causeway/rules/change-request/schema";
import { Banner } from "@causeway/ui/banner";

export type FieldPin = { id: string; field: string; reasonCode: ChangeRequestReason; note: string };

/** What the agency asks about a field, said below the field itself. */
export function PinnedField({ pins, field }: { pins: readonly FieldPin[]; field: string }) {
  const t = useT("sponsorship-case");
  const form = useT("form");
  return pins
    .filter((pin) => pin.field === field)
    .map((pin) => (
      <Banner key={pin.id} tone="warning" title={form("reopened")}>
        {t(`reason.${pin.reasonCode}`)}. {pin.note}
      </Banner>
    ));
}
