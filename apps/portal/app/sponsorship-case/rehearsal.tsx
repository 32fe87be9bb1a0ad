import { useT } from "@causeway/messages/react";
import { Banner } from "@causeway/ui/banner";
import { ButtonLink } from "@causeway/ui/button";
import { Section, Stack, WithRail } from "@causeway/ui/page";
import { portal } from "@causeway/web/portal";
import { CaseVerdicts, useAssessment } from "../verdict/case-verdicts.tsx";
import type { Route } from "./+types/rehearsal";
import { CaseHeader, caseHref } from "./case-frame.tsx";
import { FindingList } from "./finding-list.tsx";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { caller } = portal(context);
  const { evidence: _evidence, ...shown } = await caller.sponsorshipCase.rehearse({ caseId: params.caseId });
  return shown;
}

export default function Rehearsal({ loaderData }: Route.ComponentProps) {
  const t = useT("sponsorship-case");
  const { head, answers, findings, today, published, maySubmit, owners } = loaderData;
  const assessed = useAssessment(answers, today, published);
  const blocking = findings.filter((finding) => finding.blocking);
  const advice = findings.filter((finding) => !finding.blocking);
  return (
    <>
      <title>{`${t("rehearsal.title")} · ${head.reference}`}</title>
      <CaseHeader head={head} title={t("rehearsal.title")} lede={t("rehearsal.lede")} />
      <WithRail
        railLabel={t("verdict.rehearsed")}
        rail={<CaseVerdicts of={assessed} show={["exemption", "recruitment", "market"]} />}
      >
        <Stack>
          {findings.length === 0 && <Banner tone="success">{t("rehearsal.clean")}</Banner>}
          {blocking.length > 0 && (
            <Section heading={t("rehearsal.blocking")}>
              <FindingList head={head} findings={blocking} />
            </Section>
          )}
          {advice.length > 0 && (
            <Section heading={t("rehearsal.advice")}>
              <FindingList head={head} findings={advice} />
            </Section>
          )}
          {blocking.length === 0 && head.status === "draft" && !maySubmit && (
            <p>{t("submit.ownerOnly", { names: owners.join(" · ") })}</p>
          )}
          {blocking.length === 0 && head.status === "draft" && maySubmit && (
            <div>
              <ButtonLink kind="primary" href={caseHref(head, "submit")}>
                {t("submit.title")}
              </ButtonLink>
            </div>
          )}
        </Stack>
      </WithRail>
    </>
  );
}
