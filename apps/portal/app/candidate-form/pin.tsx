import { useT } from "@causeway/messages/react";
import type { ChangeRequestReason } from "@causeway/rules/change-request/schema";
import { Banner } from "@causeway/ui/banner";
import { Link } from "@causeway/ui/link";
import { stepHref } from "./steps.ts";

export type PinData = { id: string; reasonCode: ChangeRequestReason; note: string };

/** What the agency asks about one field, below it. */
export function Pins({ pins, caseId }: { pins: readonly PinData[]; caseId: string }) {
  return pins.map((pin) => <Pin key={pin.id} pin={pin} caseId={caseId} />);
}

// A component of its own: only a form with requests loads the wording of their reasons.
function Pin({ pin, caseId }: { pin: PinData; caseId: string }) {
  const t = useT("candidate");
  const reasons = useT("sponsorship-case");
  const href = `${stepHref(caseId, "requests")}#r-${pin.id}`;
  return (
    <Banner
      tone="warning"
      title={reasons(`reason.${pin.reasonCode}`)}
      actions={<Link href={href}>{t("overview.answer")}</Link>}
    >
      {pin.note}
    </Banner>
  );
}
