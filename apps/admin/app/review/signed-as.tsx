import { useFormats, useT } from "@causeway/messages/react";
import {
  drawingHeight,
  drawingPath,
  drawingWidth,
  readDrawing,
} from "@causeway/rules/candidate-form/drawing";
import { Section } from "@causeway/ui/page";
import { Signature } from "@causeway/ui/signature";
import { StatusTag } from "@causeway/ui/status-tag";
import { SummaryList } from "@causeway/ui/summary-list";
import { Fingerprint } from "@causeway/web/fingerprint.tsx";
import type { Route } from "./+types/candidate.ts";

type Shown = NonNullable<Route.ComponentProps["loaderData"]>;

/** How she signed, and who consented for each child under fourteen. */
export function SignedAs({ shown }: { shown: Shown }) {
  const t = useT("review");
  const common = useT("common");
  const format = useFormats();
  const { signature, signedAs, children } = shown;
  const drawing = signedAs?.drawn ? readDrawing(signedAs.drawn) : null;
  return (
    <>
      {children.length > 0 && (
        <SummaryList
          heading={t("candidate.guardians")}
          rows={children.map(({ id, name, age, consent }) => ({
            id,
            label: t("candidate.child", { name, age }),
            value: consent ? (
              t("candidate.guardianGiven", { name: consent.name, when: format.dateTime(consent.givenAt) })
            ) : (
              <StatusTag tone="attention">{t("candidate.guardianMissing")}</StatusTag>
            ),
          }))}
        />
      )}
      {signature && (
        <Section heading={t("candidate.signature")}>
          {drawing ? (
            <Signature
              path={drawingPath(drawing)}
              frame={{ width: drawingWidth, height: drawingHeight }}
              label={t("candidate.drawn", { name: signedAs?.name ?? "" })}
            />
          ) : (
            signedAs && <p>{t("candidate.typed", { name: signedAs.name })}</p>
          )}
          <p className="mt-2 text-sm text-ink-soft">
            {t("candidate.signedHash")}
            {common("colon")}
            <Fingerprint value={signature.sha256} />
          </p>
        </Section>
      )}
    </>
  );
}
