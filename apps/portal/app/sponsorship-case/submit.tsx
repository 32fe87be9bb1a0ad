import { useT } from "@causeway/messages/react";
import { Banner } from "@causeway/ui/banner";
import { Button } from "@causeway/ui/button";
import { Checkbox } from "@causeway/ui/choice";
import { Column, Section } from "@causeway/ui/page";
import { portal } from "@causeway/web/portal";
import { attempt } from "@causeway/web/problem";
import { data, Form, redirect } from "react-router";
import type { Route } from "./+types/submit";
import { CaseAnswerLists } from "./answer-lists.tsx";
import { CaseHeader, caseHref } from "./case-frame.tsx";
import { CaseEvidenceList } from "./evidence-list.tsx";
import { FindingList } from "./finding-list.tsx";
import { FrozenLine } from "./frozen-line.tsx";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { caller } = portal(context);
  const { head, findings, answers, published, evidence, maySubmit, owners, frozen } =
    await caller.sponsorshipCase.rehearse({
      caseId: params.caseId,
    });
  const organisation = await caller.organisation.current();
  const name = organisation.nameEn || organisation.nameZh;
  const blocking = head.status === "draft" ? findings.filter((finding) => finding.blocking) : [];
  return { head, answers, published, name, blocking, evidence, maySubmit, owners, frozen };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { caller, flash, t } = portal(context);
  const here = { organisationId: params.organisationId, id: params.caseId };
  if (!(await request.formData()).has("confirmed")) return data({ unconfirmed: true }, { status: 400 });
  const done = await attempt(
    caller.sponsorshipCase.submit({ caseId: params.caseId, confirmed: true }),
    "case-incomplete",
    "status-changed",
  );
  if (!done.ok) return redirect(caseHref(here, done.reason === "case-incomplete" ? "rehearsal" : ""));
  flash("success", t("sponsorship-case")("submit.done", { number: String(done.value.revision) }));
  return redirect(caseHref(here));
}

export default function SubmitCase({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("sponsorship-case");
  const { head, blocking, answers, published, name, evidence, maySubmit, owners, frozen } = loaderData;
  const draft = head.status === "draft";
  const title = t(draft ? "submit.title" : "task.submitted");
  return (
    <Column>
      <title>{`${title} · ${head.reference}`}</title>
      <CaseHeader head={head} title={title} lede={draft ? t("submit.lede") : undefined} />
      <div className="grid gap-10">
        {blocking.length > 0 && (
          <Section heading={t("submit.blocked", { count: blocking.length })}>
            <FindingList head={head} findings={blocking} />
          </Section>
        )}
        {frozen && <FrozenLine frozen={frozen} answers={answers} />}
        <CaseAnswerLists head={head} answers={answers} published={published} frozen={frozen} />
        <CaseEvidenceList evidence={evidence} />
        {draft && !maySubmit && <Banner>{t("submit.ownerOnly", { names: owners.join(" · ") })}</Banner>}
        {blocking.length === 0 && draft && maySubmit && (
          <Form method="post" className="grid gap-6">
            <Checkbox
              name="confirmed"
              label={t("submit.confirm", { organisation: name })}
              error={actionData?.unconfirmed ? t("submit.confirmNeeded") : undefined}
            />
            <div>
              <Button kind="primary">{t("submit.button")}</Button>
            </div>
          </Form>
        )}
      </div>
    </Column>
  );
}
