import { useT } from "@causeway/messages/react";
import { Banner } from "@causeway/ui/banner";
import { Button, ButtonLink, ButtonRow } from "@causeway/ui/button";
import { LiveRegion } from "@causeway/ui/live-region";
import { PageHeader, Stack } from "@causeway/ui/page";
import { useEffect } from "react";
import { Form, useNavigation, useSubmit } from "react-router";
import { FaultyLines } from "./faulty-lines.tsx";
import { KnownLines } from "./known-lines.tsx";
import type { ListPageProps } from "./list.tsx";

/** How far a list is. A page without a script is gone on with by its button, one with a script goes on by itself. */
export function OpenProgress({ list, fault, base, title }: ListPageProps) {
  const t = useT("case-import");
  const { opened, all, left, faulty, known } = list;
  const stopped = fault === "stopped";
  const running = useGoingOn(left, stopped);
  const done = t("progress.done", { opened: opened.length, all });
  return (
    <>
      <PageHeader title={title} back={{ href: `${base}/import`, label: t("title") }} />
      <Stack>
        {left === 0 ? (
          <Banner tone="success" role="status" title={t("progress.finished", { count: opened.length })} />
        ) : (
          <div className="grid max-w-column gap-4">
            <LiveRegion>{running ? t("progress.running") : ""}</LiveRegion>
            <p className="text-lg font-semibold">{done}</p>
            <progress
              className="meter w-full"
              value={opened.length}
              max={all}
              aria-label={t("progress.label")}
            />
            <p>{t("progress.text")}</p>
            {stopped && <Banner tone="warning" role="alert" title={t("progress.stopped")} />}
            <Form method="post">
              <ButtonRow>
                <Button kind="primary" name="intent" value="go-on">
                  {t("progress.goOn")}
                </Button>
                {stopped && (
                  <Button kind="secondary" name="intent" value="without-inviting">
                    {t("progress.withoutInviting")}
                  </Button>
                )}
                <Button kind="quiet" name="intent" value="discard">
                  {t("preview.discard")}
                </Button>
              </ButtonRow>
            </Form>
          </div>
        )}
        {left === 0 && (
          <ButtonRow>
            <ButtonLink kind="primary" href={base}>
              {t("progress.toCases")}
            </ButtonLink>
            <ButtonLink kind="secondary" href={`${base}/import`}>
              {t("progress.another")}
            </ButtonLink>
          </ButtonRow>
        )}
        {faulty.length > 0 && <FaultyLines lines={faulty} />}
        {left === 0 && <KnownLines lines={[...opened, ...known]} base={base} />}
      </Stack>
    </>
  );
}

/** Presses "go on" for the reader for as long as lines are left and the last press brought something. */
function useGoingOn(left: number, stopped: boolean): boolean {
  const submit = useSubmit();
  const { state } = useNavigation();
  // The outside system is the server's work: each answer with fewer lines left asks for the next ones.
  useEffect(() => {
    if (left > 0 && !stopped) void submit({ intent: "go-on" }, { method: "post", replace: true });
  }, [left, stopped, submit]);
  return state !== "idle";
}
