import { useT } from "@causeway/messages/react";
import { useWordOf } from "@causeway/messages/word-of";
import { Otherwise } from "@causeway/ui/otherwise";
import { SavedIndicator } from "@causeway/ui/saved-indicator";
import { type MouseEvent, useEffect, useRef } from "react";
import { useLocation } from "react-router";
import type { AutosaveState } from "./use-autosave.ts";

/** Whether what was typed is safe, in a few words beside the buttons. */
export function AutosaveIndicator({ state, time }: { state: AutosaveState; time: (iso: string) => string }) {
  const t = useT("form");
  switch (state.kind) {
    case "idle":
      return null;
    case "saving":
      return <SavedIndicator state="saving">{t("saving")}</SavedIndicator>;
    case "saved":
      return <SavedIndicator state="saved">{t("saved", { time: time(state.at) })}</SavedIndicator>;
    case "offline":
      return <SavedIndicator state="offline">{t(state.kept ? "unsaved" : "unsavedOpenPage")}</SavedIndicator>;
    case "conflict":
      return <SavedIndicator state="conflict">{t("conflictTitle")}</SavedIndicator>;
    case "refused":
      return (
        <SavedIndicator state="failed">
          <RefusalTitle reason={state.reason} />
          {state.reason === "session-expired" && <SignInAgain />}
        </SavedIndicator>
      );
  }
}

/** What could not be sent waits on the device and is sent when the page is opened again, at the same field. */
function SignInAgain() {
  const t = useT("shell");
  const { pathname, search } = useLocation();
  // The field that had the focus before this link took it.
  const field = useRef("");
  useEffect(() => {
    field.current = document.activeElement?.id ?? "";
  }, []);
  const back = (event: MouseEvent<HTMLAnchorElement>) => {
    const place = field.current.startsWith("f-") ? `#${field.current}` : "";
    event.currentTarget.href = signInAgain(pathname + search + place);
  };
  return (
    <a className="underline" href={signInAgain(pathname + search)} onClick={back}>
      {t("signIn")}
    </a>
  );
}

function signInAgain(back: string): string {
  return `/sign-in?return_to=${encodeURIComponent(back)}`;
}

/** Words the reason why the server did not take a save. That wording is fetched when there is such a reason. */
export function RefusalTitle({ reason }: { reason: string }) {
  const t = useT("form");
  return (
    <Otherwise shows={t("unsavedText")}>
      <Title reason={reason} />
    </Otherwise>
  );
}

function Title({ reason }: { reason: string }) {
  const t = useT("errors");
  return useWordOf("errors")(`${reason}.title`, t("internal.title"));
}
