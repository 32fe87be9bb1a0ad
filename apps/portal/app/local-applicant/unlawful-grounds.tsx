import { useT } from "@causeway/messages/react";
import { unlawfulGroundsIn } from "@causeway/rules/local-applicant/unlawful-grounds";
import { Banner } from "@causeway/ui/banner";

/** Stops a reason that rests on a ground nobody may be refused for, as soon as its words appear. */
export function UnlawfulGrounds({ text }: { text: string }) {
  const t = useT("local-applicant");
  return unlawfulGroundsIn(text).map((ground) => (
    <Banner key={ground} tone="danger" role="alert" title={t("unlawful.title")}>
      {t("unlawful.text", { ground: t(`unlawful.${ground}`) })}
    </Banner>
  ));
}
