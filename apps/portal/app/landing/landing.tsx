import { useT } from "@causeway/messages/react";
import { ButtonLink, ButtonRow } from "@causeway/ui/button";
import { Icon } from "@causeway/ui/icon";
import { useRootData } from "@causeway/web/document.tsx";
import { CaseLine } from "./case-line.tsx";

/** What Causeway is, for whom, and where each of them begins. */
export default function Landing() {
  const t = useT("landing");
  const signedIn = Boolean(useRootData()?.user);
  const sides = ["employer", "candidate", "agency"] as const;
  return (
    <div className="grid gap-14 py-4 sm:py-10">
      <title>Causeway</title>
      <section className="grid gap-6">
        <h1 className="max-w-[46rem] text-3xl leading-tight font-bold text-balance text-harbour">
          {t("title")}
        </h1>
        <p className="max-w-[42rem] text-lg text-ink-soft">{t("lede")}</p>
        <ButtonRow>
          {signedIn ? (
            <ButtonLink href="/start" kind="primary" size="large">
              {t("goOn")}
            </ButtonLink>
          ) : (
            <>
              <ButtonLink href="/sign-in" kind="primary" size="large">
                {t("signIn")}
              </ButtonLink>
              <ButtonLink href="/register" size="large">
                {t("register")}
              </ButtonLink>
            </>
          )}
        </ButtonRow>
        {!signedIn && <p className="text-ink-soft">{t("invited")}</p>}
      </section>

      <section aria-labelledby="line">
        <h2 id="line" className="mb-6 text-xl">
          {t("line.heading")}
        </h2>
        <CaseLine />
      </section>

      <section aria-labelledby="sides">
        <h2 id="sides" className="mb-6 text-xl">
          {t("sides")}
        </h2>
        <div className="grid gap-8 md:grid-cols-3">
          {sides.map((side) => (
            <div key={side} className="border-t-[3px] border-harbour pt-3">
              <h3 className="mb-1 text-lg">{t(`${side}.heading`)}</h3>
              <p className="text-ink-soft">{t(`${side}.body`)}</p>
            </div>
          ))}
        </div>
      </section>

      <section aria-labelledby="care" className="max-w-column">
        <h2 id="care" className="mb-3 text-xl">
          {t("care.heading")}
        </h2>
        <ul className="grid gap-2">
          {(["encrypted", "seen", "nothingElse"] as const).map((point) => (
            <li key={point} className="flex items-start gap-3">
              <Icon name="tick" className="mt-1 size-4 text-met" />
              {t(`care.${point}`)}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
