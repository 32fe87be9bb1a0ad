import { useFormats, useT } from "@causeway/messages/react";
import { Section } from "@causeway/ui/page";
import { SummaryList } from "@causeway/ui/summary-list";
import type { ShownLook } from "./look-record.tsx";

/** The hash, the rate and the sum, so that anybody can work the draw out again. */
export function DrawArithmetic({ look }: { look: ShownLook }) {
  const t = useT("second-look");
  const format = useFormats();
  const { draw, rate } = look;
  const numbers = { number: format.number(draw.number), threshold: format.number(draw.threshold) };
  return (
    <Section heading={t("draw")} lede={t("drawLede")}>
      <SummaryList
        rows={[
          {
            id: "seq",
            label: t("seq"),
            value: `${format.number(look.auditSeq)} · ${format.dateTime(look.drawnAt)}`,
          },
          {
            id: "hash",
            label: t("hash"),
            value: <code className="text-sm break-all">{look.auditHash}</code>,
          },
          {
            id: "first",
            label: t("first"),
            value: (
              <>
                <code className="text-sm">{look.auditHash.slice(0, 8)}</code> = {numbers.number}
              </>
            ),
          },
          { id: "rate", label: t("rate"), value: t("rateOf", { share: `${rate / 100} %`, count: rate }) },
          {
            id: "threshold",
            label: t("threshold"),
            value: `2³² × ${rate / 10_000} = ${numbers.threshold}`,
          },
          {
            id: "result",
            label: t("result"),
            value: t(draw.drawn ? "under" : "over", numbers),
            ...(look.carried && { note: t("carried") }),
          },
        ]}
      />
    </Section>
  );
}
