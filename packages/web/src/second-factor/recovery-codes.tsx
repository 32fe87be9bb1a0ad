import { useT } from "@causeway/messages/react";
import { Button, ButtonLink, ButtonRow } from "@causeway/ui/button";
import { Column, PageHeader } from "@causeway/ui/page";
import { useSyncExternalStore } from "react";

/** The ten codes, on the one page that ever shows them: to print, to keep as a file, to write down. */
export function RecoveryCodes(props: {
  codes: readonly string[];
  email: string;
  made: string;
  goOn: string;
}) {
  const t = useT("second-factor");
  const live = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const { email, made, codes } = props;
  const text = [t("codes.fileTitle", { email }), t("codes.made", { date: made }), "", ...codes, ""].join(
    "\r\n",
  );
  return (
    <Column>
      <title>{t("codes.title")}</title>
      <PageHeader title={t("codes.title")} lede={t("codes.lede")} />
      <p>{t("codes.fileTitle", { email })}</p>
      <p className="text-ink-soft">{t("codes.made", { date: made })}</p>
      <ol className="my-6 grid max-w-[28rem] list-none grid-cols-1 gap-2 rounded-md border border-line-strong bg-panel p-4 font-mono text-lg sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <ButtonRow>
        <ButtonLink href={props.goOn} kind="primary">
          {t("codes.kept")}
        </ButtonLink>
        {live && (
          <Button type="button" onClick={() => window.print()}>
            {t("codes.print")}
          </Button>
        )}
        <a
          className="hide-print inline-flex min-h-control items-center underline"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="causeway-recovery-codes.txt"
        >
          {t("codes.download")}
        </a>
      </ButtonRow>
    </Column>
  );
}

const never = () => () => {};
