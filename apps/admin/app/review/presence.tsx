import type { LookedOn } from "@causeway/api/review/look-on";
import { useFormats, useT } from "@causeway/messages/react";
import { casePageOf, presenceBeat } from "@causeway/rules/review/presence";
import { Button } from "@causeway/ui/button";
import { adminClient } from "@causeway/web/admin-client";
import { useEffect, useState } from "react";
import { useLocation, useRevalidator } from "react-router";

type Props = { head: { organisationId: string; id: string }; first: LookedOn };

/** Which colleagues have the case open too, and whether it was changed meanwhile. As of the page's loading without a script. */
export function Presence({ head, first }: Props) {
  const t = useT("review");
  const format = useFormats();
  const { pathname } = useLocation();
  const { revalidate } = useRevalidator();
  const { others, changed } = useLookedOn({ head, first }, pathname);
  if (others.length === 0 && !changed) return null;
  return (
    <div className="flex w-full flex-wrap items-center gap-x-4 gap-y-1" role="status">
      {others.length > 0 && (
        <p className="flex flex-wrap items-center gap-x-3">
          <span aria-hidden="true" className="size-2 rounded-full bg-kumquat" />
          <span className="font-semibold">{t("presence.label")}</span>
          {others.map((one) => (
            <span key={one.name}>{t("presence.one", { name: one.name, page: t(`nav.${one.page}`) })}</span>
          ))}
        </p>
      )}
      {changed && (
        <p className="flex flex-wrap items-center gap-x-3">
          {changed.by
            ? t("presence.changed", { name: changed.by, time: format.time(changed.at) })
            : t("presence.changedBySystem", { time: format.time(changed.at) })}
          <Button size="small" kind="quiet" type="button" onClick={() => revalidate()}>
            {t("presence.reload")}
          </Button>
        </p>
      )}
    </div>
  );
}

function useLookedOn({ head, first }: Props, pathname: string): LookedOn {
  const [now, setNow] = useState(first);
  const { organisationId, id: caseId } = head;
  // The server is the outside system: it is asked twice a minute, and only while somebody can see the page.
  useEffect(() => {
    const stop = new AbortController();
    const page = casePageOf(pathname);
    const ask = () => {
      if (document.visibilityState !== "visible") return;
      adminClient()
        .review.lookOn.mutate({ organisationId, caseId, page, since: first.at }, { signal: stop.signal })
        .then(setNow)
        // Whoever was let out of the case learns it from the page itself.
        .catch(() => undefined);
    };
    const timer = setInterval(ask, presenceBeat.everySeconds * 1000);
    document.addEventListener("visibilitychange", ask);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", ask);
      stop.abort();
    };
  }, [organisationId, caseId, pathname, first.at]);
  return now;
}
