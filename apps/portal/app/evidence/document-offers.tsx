import type { SlotView } from "@causeway/api/evidence/load-checklist";
import { useFormats, useT } from "@causeway/messages/react";
import { Button } from "@causeway/ui/button";
import { Form } from "react-router";
import { ExpiryTag } from "./file-expiry.tsx";

/** What the organisation keeps for this place already: one press puts a copy here. */
export function DocumentOffers({ offers, action }: { offers: SlotView["offers"]; action: string }) {
  const t = useT("evidence");
  const format = useFormats();
  if (offers.length === 0) return null;
  return (
    <ul className="hide-print grid gap-2">
      {offers.map((offer) => (
        <li
          key={offer.documentId}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-md bg-sunk px-3 py-2"
        >
          <p className="min-w-0 text-sm">
            {offer.replaces ? t("offer.newer") : t("offer.kept")}{" "}
            <strong className="break-words">{offer.fileName}</strong>
            {offer.expiresOn && ` · ${t("expiry.until", { date: format.date(offer.expiresOn) })}`}{" "}
            <ExpiryTag expiry={offer.expiry} />
          </p>
          <Form method="post" action={action} preventScrollReset>
            <input type="hidden" name="documentId" value={offer.documentId} />
            {offer.replaces && <input type="hidden" name="replaces" value={offer.replaces} />}
            <Button
              size="small"
              name="intent"
              value="use-document"
              aria-label={t("offer.useNamed", { name: offer.fileName })}
            >
              {t("offer.use")}
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}
