import { useFormats, useT } from "@causeway/messages/react";
import { Button, ButtonLink, ButtonRow } from "@causeway/ui/button";
import { Column, PageHeader } from "@causeway/ui/page";
import { isRouteErrorResponse, useLocation, useRouteError } from "react-router";
import { useRootData } from "./document.tsx";
import { isProblem, type Problem } from "./reason.ts";
import { ConfirmPage } from "./second-factor/confirm-page.tsx";

/** The one page for everything that went wrong: what happened, why, what to do next. Never a stack. */
export function ErrorPage() {
  const error = useRouteError();
  const root = useRootData();
  const problem = problemOf(error, root?.requestId);
  if (problem === "offline") return <Offline />;
  if (problem.reason === "session-expired") return <SignedOut kept={problem.kept ?? []} />;
  if (problem.reason === "step-up-required") return <ConfirmPage {...problem} />;
  return <Explained problem={problem} />;
}

function Explained({ problem }: { problem: Problem }) {
  const t = useT("errors");
  const shell = useT("shell");
  const { pathname, search } = useLocation();
  const format = useFormats();
  const retry = problem.reason === "internal";
  return (
    <Column>
      <title>{t(`${problem.reason}.title`)}</title>
      <PageHeader title={t(`${problem.reason}.title`)} lede={t(`${problem.reason}.body`)} />
      {problem.reason === "case-erased" && problem.details?.on !== undefined && (
        <p className="mb-6 font-semibold">
          {shell("error.erasedOn", { date: format.date(String(problem.details.on)) })}
        </p>
      )}
      {retry && problem.requestId && (
        <p className="mb-6">{shell("error.reference", { id: problem.requestId })}</p>
      )}
      <ButtonRow>
        {retry && (
          <ButtonLink href={pathname + search} kind="primary" target="_self">
            {shell("error.tryAgain")}
          </ButtonLink>
        )}
        <ButtonLink href="/" kind={retry ? "secondary" : "primary"}>
          {shell("error.goHome")}
        </ButtonLink>
      </ButtonRow>
    </Column>
  );
}

/** Signed out while typing: sign in elsewhere, then send the same answers again from here. */
function SignedOut({ kept }: { kept: NonNullable<Problem["kept"]> }) {
  const t = useT("errors");
  const shell = useT("shell");
  const { pathname, search } = useLocation();
  const back = pathname + search;
  const signIn = `/sign-in?return_to=${encodeURIComponent(back)}`;
  return (
    <Column>
      <title>{t("session-expired.title")}</title>
      <PageHeader title={t("session-expired.title")} lede={t("session-expired.body")} />
      {kept.length === 0 ? (
        <ButtonLink href={signIn} kind="primary">
          {shell("signIn")}
        </ButtonLink>
      ) : (
        <form method="post" action={back}>
          <p className="mb-4">{shell("error.keptBody")}</p>
          {kept.map(([name, value], index) => (
            <input key={`${name}-${index}`} type="hidden" name={name} value={value} />
          ))}
          <ButtonRow>
            <ButtonLink href={signIn} kind="primary" target="_blank">
              {shell("error.signInNewTab")}
            </ButtonLink>
            <Button>{shell("error.sendAgain")}</Button>
          </ButtonRow>
        </form>
      )}
    </Column>
  );
}

function Offline() {
  const shell = useT("shell");
  const { pathname, search } = useLocation();
  return (
    <Column>
      <title>{shell("error.offlineTitle")}</title>
      <PageHeader title={shell("error.offlineTitle")} lede={shell("error.offlineBody")} />
      <ButtonLink href={pathname + search} kind="primary" target="_self">
        {shell("error.tryAgain")}
      </ButtonLink>
    </Column>
  );
}

function problemOf(error: unknown, requestId: string | undefined): Problem | "offline" {
  if (isRouteErrorResponse(error)) {
    if (isProblem(error.data)) return error.data;
    if (error.status === 404 || error.status === 405) return { reason: "not-found" };
  }
  // Browsers word a failed fetch differently, but all of them throw a TypeError and know that they are offline.
  if (error instanceof TypeError && typeof navigator !== "undefined" && navigator.onLine === false) {
    return "offline";
  }
  return { reason: "internal", ...(requestId ? { requestId } : {}) };
}
