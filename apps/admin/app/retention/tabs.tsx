import { useT } from "@causeway/messages/react";
import { LinkTabs } from "@causeway/ui/link-tabs";
import { PageHeader } from "@causeway/ui/page";

type Tab = "due" | "plan" | "holds" | "erasures";

/** Title and tabs of the pages about retention. */
export function RetentionHead({ tab }: { tab: Tab }) {
  const t = useT("retention");
  const tabs: readonly [Tab, string][] = [
    ["due", "/retention"],
    ["plan", "/retention/plan"],
    ["holds", "/retention/holds"],
    ["erasures", "/retention/erasures"],
  ];
  return (
    <>
      <title>{tab === "due" ? t("title") : `${t(`tabs.${tab}`)} · ${t("title")}`}</title>
      <PageHeader title={t("title")} lede={t("lede")} />
      <LinkTabs
        label={t("tabs.label")}
        tabs={tabs.map(([name, href]) => ({ href, label: t(`tabs.${name}`), current: name === tab }))}
      />
    </>
  );
}
