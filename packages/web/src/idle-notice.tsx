import { useT } from "@causeway/messages/react";
import { Banner } from "@causeway/ui/banner";
import { Button, ButtonLink } from "@causeway/ui/button";
import { useEffect, useState } from "react";
import { useLocation, useRevalidator } from "react-router";
import { useRootData } from "./document.tsx";

const warningMinutes = 5;

/** Warns before an idle session ends. Staying is one press: any request moves the end. */
export function IdleNotice() {
  const endsAt = useRootData()?.idleEndsAt ?? null;
  const left = useMinutesLeft(endsAt);
  const revalidator = useRevalidator();
  const { pathname, search } = useLocation();
  const [over, setOver] = useState(false);
  const t = useT("shell");
  const stay = async () => {
    // Asked by itself first: a page that cannot load its data afresh would make way for an error page, with all that
    // is being typed into it.
    const answer = await fetch("/account", { method: "HEAD" }).catch(() => null);
    if (answer?.redirected) setOver(true);
    else if (answer?.ok) await revalidator.revalidate();
  };
  if (left === null || left > warningMinutes) return null;
  return (
    <div className="mx-auto w-full max-w-page px-gutter pt-4">
      <Banner
        tone="warning"
        role="alert"
        title={t("idle.title")}
        actions={
          over ? (
            <ButtonLink href={`/sign-in?return_to=${encodeURIComponent(pathname + search)}`} target="_self">
              {t("signIn")}
            </ButtonLink>
          ) : (
            <Button type="button" onClick={() => void stay()}>
              {t("idle.stay")}
            </Button>
          )
        }
      >
        {t("idle.body", { minutes: over ? 0 : Math.max(left, 0) })}
      </Banner>
    </div>
  );
}

/** Whole minutes until then, from the warning on; null while there is time, and always on the server. */
function useMinutesLeft(endsAt: string | null): number | null {
  const [left, setLeft] = useState<number | null>(null);
  // The clock is the outside system: nothing else tells a page that its reader has gone.
  useEffect(() => {
    if (endsAt === null) return setLeft(null);
    const look = () => setLeft(Math.ceil((Date.parse(endsAt) - Date.now()) / 60_000));
    look();
    const timer = setInterval(look, 20_000);
    return () => clearInterval(timer);
  }, [endsAt]);
  return left;
}
