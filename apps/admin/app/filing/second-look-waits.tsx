import { useT } from "@causeway/messages/react";
import { Banner } from "@causeway/ui/banner";
import { Link } from "@causeway/ui/link";
import { caseHref, type ReviewFrame } from "../review/frame.ts";

/** Why the case cannot be filed yet, and where that is settled. */
export function SecondLookWaits({
  state,
  head,
}: {
  state: NonNullable<ReviewFrame["secondLook"]>["state"];
  head: ReviewFrame["head"];
}) {
  const t = useT("second-look");
  return (
    <Banner tone="warning" className="mb-4">
      {t(state === "disagreed" ? "filingStopped" : "filingWaits")}{" "}
      <Link href={caseHref(head, "second-look")}>{t("toPage")}</Link>
    </Banner>
  );
}
