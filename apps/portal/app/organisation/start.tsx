import { useLocale, useT } from "@causeway/messages/react";
import { ButtonLink } from "@causeway/ui/button";
import { Link } from "@causeway/ui/link";
import { Column, PageHeader, Section } from "@causeway/ui/page";
import { portal } from "@causeway/web/portal";
import { redirect } from "react-router";
import type { Route } from "./+types/start.ts";

/** After signing in: straight to the one place where a person belongs, or a choice between several. */
export async function loader({ context }: Route.LoaderArgs) {
  const { memberships, candidacies } = await portal(context).caller.organisation.mine();
  const [organisation, another] = memberships;
  const [form, otherForm] = candidacies;
  if (organisation && !another && !form) throw redirect(`/o/${organisation.organisationId}/cases`);
  if (form && !otherForm && !organisation) throw redirect(`/c/${form.caseId}`);
  return { memberships, candidacies };
}

export default function Start({ loaderData }: Route.ComponentProps) {
  const { memberships, candidacies } = loaderData;
  const t = useT("organisation");
  const locale = useLocale();
  const name = (en: string, zh: string) => (locale === "en" ? en || zh : zh || en) || t("admin.noName");
  if (memberships.length + candidacies.length === 0) return <Nowhere />;
  return (
    <Column>
      <title>{t("start.title")}</title>
      <PageHeader title={t("start.title")} />
      {memberships.length > 0 && (
        <Section heading={t("start.organisations")}>
          <ul className="grid gap-3">
            {memberships.map((one) => (
              <li key={one.organisationId}>
                <Link href={`/o/${one.organisationId}/cases`} className="text-lg font-semibold">
                  {name(one.nameEn, one.nameZh)}
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {candidacies.length > 0 && (
        <Section heading={t("start.forms")}>
          <ul className="grid gap-3">
            {candidacies.map((one) => (
              <li key={one.caseId}>
                <Link href={`/c/${one.caseId}`} className="text-lg font-semibold">
                  {one.title || one.reference}
                </Link>
                <p className="text-ink-soft">{name(one.organisationNameEn, one.organisationNameZh)}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Column>
  );
}

function Nowhere() {
  const t = useT("organisation");
  return (
    <Column>
      <title>{t("start.nothingTitle")}</title>
      <PageHeader title={t("start.nothingTitle")} lede={t("start.nothing")} />
      <ButtonLink href="/register" kind="primary">
        {t("start.register")}
      </ButtonLink>
    </Column>
  );
}
