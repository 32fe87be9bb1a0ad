import type { Verified } from "@causeway/api/audit/verify-trail";
import { useT } from "@causeway/messages/react";
import { Banner } from "@causeway/ui/banner";
import { Button } from "@causeway/ui/button";
import { Form } from "react-router";

/** Looks whether the chain holds, and says until which entry it does; a long one goes on by another press. */
export function Verify({ verified }: { verified: Verified | undefined }) {
  const t = useT("audit");
  const rest = verified && !verified.done ? verified.until : null;
  return (
    <div className="mb-4 grid justify-items-start gap-3">
      {verified && <Outcome verified={verified} />}
      <Form method="post" preventScrollReset>
        {rest && <input type="hidden" name="after" value={rest} />}
        <Button>{rest ? t("verify.goOn", { seq: rest }) : t("verify.button")}</Button>
      </Form>
    </div>
  );
}

function Outcome({ verified: { until, broken, entries, done } }: { verified: Verified }) {
  const t = useT("audit");
  if (broken) {
    return (
      <Banner tone="danger" role="alert" title={t("verify.broken", { broken, until, entries })}>
        {t("verify.brokenHint")}
      </Banner>
    );
  }
  return done ? (
    <Banner tone="success" role="status" title={t("verify.holds", { entries })} />
  ) : (
    <Banner tone="info" role="status" title={t("verify.holdsUntil", { until, entries })} />
  );
}
