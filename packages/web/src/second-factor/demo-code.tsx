import { useT } from "@causeway/messages/react";
import { Banner } from "@causeway/ui/banner";

/** In the demonstration nobody has an authenticator app to hand: the page shows what it would show. */
export function DemoCode({ pending }: { pending: { demo: boolean; demoCode: string | null } }) {
  const t = useT("second-factor");
  if (!pending.demo) return null;
  const { demoCode } = pending;
  return (
    <Banner tone="info" title={t("demo.title")}>
      <p>
        {demoCode
          ? t.rich("demo.code", {
              code: demoCode,
              strong: (chunks) => <strong className="font-mono">{chunks}</strong>,
            })
          : t("demo.wait")}
      </p>
      <p className="text-sm">{t("demo.secret")}</p>
    </Banner>
  );
}
