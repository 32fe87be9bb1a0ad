import type { VerifiedCase } from "@causeway/api/audit/verify-case";
import { useFormats, useT } from "@causeway/messages/react";
import { Banner } from "@causeway/ui/banner";
import { Button } from "@causeway/ui/button";
import { Fingerprint } from "@causeway/web/fingerprint.tsx";
import { Form } from "react-router";

type Verified = Omit<VerifiedCase, "ofCase"> & { ofCase: VerifiedCase["ofCase"] | null };

/**
 * Looks whether the chain holds, and says until which entry it does; a long one goes on by another press. Of one case it
 * says too where its entries stand.
 */
export function Verify({ verified, button }: { verified: Verified | undefined; button?: string }) {
  const t = useT("audit");
  const format = useFormats();
  const goOn = verified?.goOn;
  return (
    <div className="mb-4 grid justify-items-start gap-3">
      {verified && <Outcome verified={verified} />}
      <Form method="post" preventScrollReset>
        {goOn && <input type="hidden" name="after" value={goOn} />}
        <Button name="intent" value="verify">
          {goOn
            ? t("verify.goOn", { seq: format.number(Number(verified.until)) })
            : (button ?? t("verify.button"))}
        </Button>
      </Form>
    </div>
  );
}

function Outcome({ verified }: { verified: Verified }) {
  const t = useT("audit");
  const format = useFormats();
  const { ofCase, goOn } = verified;
  const numbered = (seq: string) => format.number(Number(seq));
  const [until, entries] = [numbered(verified.until), numbered(verified.entries)];
  const broken = verified.broken && numbered(verified.broken);
  const lost = ofCase?.anchor?.holds === false;
  const tone = broken || lost ? "danger" : goOn ? "info" : "success";
  const title = broken
    ? t("verify.broken", { broken, until, entries })
    : lost
      ? t("verify.lost")
      : goOn
        ? t("verify.holdsUntil", { until, entries })
        : t("verify.holds", { entries });
  return (
    <Banner tone={tone} role={tone === "danger" ? "alert" : "status"} title={title}>
      {(broken || lost) && <p>{t("verify.brokenHint")}</p>}
      {ofCase && <OfCase ofCase={ofCase} />}
    </Banner>
  );
}

function OfCase({ ofCase: { entries, within, head, anchor } }: { ofCase: VerifiedCase["ofCase"] }) {
  const t = useT("audit");
  const format = useFormats();
  const all = format.number(entries);
  return (
    <ul className="grid gap-1">
      <li>{t("verify.ofCase", { within: format.number(within), entries: all })}</li>
      <li>
        {anchor
          ? t(anchor.holds ? "verify.anchored" : "verify.notAnchored", {
              ...{ date: format.date(anchor.day), seq: anchor.seq },
              ...{ within: format.number(anchor.entries), entries: all },
            })
          : t("verify.noAnchor")}
      </li>
      <li>
        {t("verify.head", { seq: head.seq })} <Fingerprint value={head.hash} />
      </li>
    </ul>
  );
}
