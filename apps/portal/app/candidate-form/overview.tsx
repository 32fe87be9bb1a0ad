import { useFormats, useT } from "@causeway/messages/react";
import type { CandidateStep } from "@causeway/rules/candidate-form/schema";
import { Banner } from "@causeway/ui/banner";
import { Button, ButtonLink } from "@causeway/ui/button";
import { PageHeader, Section, Stack } from "@causeway/ui/page";
import { Progress } from "@causeway/ui/progress";
import type { StatusTone } from "@causeway/ui/status-tag";
import { Task, TaskList, TaskSection } from "@causeway/ui/task-list";
import { Timeline } from "@causeway/ui/timeline";
import { Fingerprint } from "@causeway/web/fingerprint.tsx";
import { portal } from "@causeway/web/portal";
import { redirect } from "react-router";
import { useSlotName } from "../evidence/slot-name.ts";
import type { Route } from "./+types/overview";
import { stepHref } from "./steps.ts";

/** Before both consents the notice is the only page there is. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const shown = await portal(context).caller.candidateForm.overview();
  if (!shown.head.consented) throw redirect(stepHref(params.caseId, "consent"));
  return shown;
}

export default function CandidateOverview({ loaderData }: Route.ComponentProps) {
  const t = useT("candidate");
  const step = useT("candidate-step");
  const words = useT("message");
  const rights = useT("candidate-rights");
  const common = useT("common");
  const format = useFormats();
  const { head, status, steps, signed } = loaderData;
  const next = steps.find((one) => one.state !== "complete")?.step;
  const { done, all, current, minutesLeft } = head.progress;
  return (
    <Stack>
      <title>{`${t("title")} · ${head.organisationName}`}</title>
      <PageHeader
        eyebrow={step("forEmployer", { organisation: head.organisationName })}
        title={head.name ? t("overview.greeting", { name: head.name }) : t("title")}
        lede={signed ? t("overview.signedLede") : t("overview.lede")}
        meta={
          <span>
            {head.title} · <span className="whitespace-nowrap">{head.reference}</span>
          </span>
        }
      />
      {head.requests > 0 && (
        <Banner
          tone="warning"
          title={t("requests.title", { count: head.requests })}
          actions={
            <ButtonLink kind="primary" href={stepHref(head.caseId, "requests")}>
              {t("overview.answer")}
            </ButtonLink>
          }
        />
      )}
      {signed && (
        <Banner tone="success" title={t("sign.signed", { date: format.dateTime(signed.at) })}>
          <p>{t("sign.next")}</p>
          <p className="text-sm text-ink-soft">
            {t("sign.fingerprint")}
            {common("colon")}
            <Fingerprint value={signed.sha256} />
          </p>
        </Banner>
      )}
      {!signed && (
        <div className="grid gap-4">
          <Progress
            current={current}
            total={all}
            label={t("progress", { done: String(done), all: String(all) })}
            note={step("minutesLeft", { minutes: minutesLeft })}
          />
          {next && (
            <ButtonLink
              kind="primary"
              size="large"
              href={stepHref(head.caseId, next)}
              className="justify-self-start"
            >
              {done > 1 ? t("resume") : t("start")}
            </ButtonLink>
          )}
        </div>
      )}
      <Steps caseId={head.caseId} steps={steps} />
      {loaderData.children.all > 0 && <ChildrensConsents shown={loaderData} />}
      <Section heading={t("window.stage")}>
        <p className="text-lg font-semibold">{t(`stage.${status}`)}</p>
      </Section>
      <Section heading={words("candidate.overview")} lede={words("candidate.overviewLede")}>
        <ButtonLink
          kind={loaderData.unread > 0 ? "primary" : "secondary"}
          href={stepHref(head.caseId, "messages")}
        >
          {loaderData.unread > 0
            ? words("candidate.unread", { count: loaderData.unread })
            : words("candidate.open")}
        </ButtonLink>
      </Section>
      <Section heading={t("window.access")}>
        <Access access={loaderData.access} />
      </Section>
      <Section heading={rights("data.title")} lede={t("overview.dataLede")}>
        <ButtonLink kind="secondary" href={stepHref(head.caseId, "your-data")}>
          {rights("data.open")}
        </ButtonLink>
      </Section>
      <Section heading={rights("address.title")} lede={rights("address.lede", { email: loaderData.email })}>
        <ButtonLink kind="secondary" href={stepHref(head.caseId, "address")}>
          {rights("address.open")}
        </ButtonLink>
      </Section>
      {loaderData.mayWithdraw && (
        <Section heading={rights("withdraw.open")} lede={rights("withdraw.openLede")}>
          <ButtonLink kind="secondary" href={stepHref(head.caseId, "withdraw")}>
            {rights("withdraw.open")}
          </ButtonLink>
        </Section>
      )}
      <form method="post" action="/sign-out">
        <Button kind="quiet" className="-ms-2">
          {t("overview.signOut")}
        </Button>
      </form>
    </Stack>
  );
}

type Shown = Route.ComponentProps["loaderData"];

function Steps({ caseId, steps }: { caseId: string; steps: Shown["steps"] }) {
  const t = useT("candidate");
  const form = useT("candidate-form");
  return (
    <TaskList>
      <TaskSection heading={t("overview.sections")}>
        {steps.map(({ step, state }) => (
          <Task
            key={step}
            href={stepHref(caseId, step)}
            title={
              step === "consent" ? t("overview.consents") : form(`section.${step satisfies CandidateStep}`)
            }
            state={{ label: t(`state.${state}`), tone: tones[state] }}
          />
        ))}
      </TaskSection>
    </TaskList>
  );
}

/** Beside the steps: it concerns only who brings a child. */
function ChildrensConsents({ shown }: { shown: Shown }) {
  const t = useT("candidate");
  const rights = useT("candidate-rights");
  const state = shown.children.unconsented > 0 ? "attention" : "complete";
  return (
    <TaskList>
      <TaskSection heading={rights("guardian.title")}>
        <Task
          href={stepHref(shown.head.caseId, "guardian")}
          title={rights("guardian.step")}
          state={{ label: t(`state.${state}`), tone: tones[state] }}
        />
      </TaskSection>
    </TaskList>
  );
}

function Access({ access }: { access: Shown["access"] }) {
  const t = useT("candidate");
  const common = useT("common");
  const format = useFormats();
  const slotName = useSlotName();
  if (access.length === 0) return <p className="text-ink-soft">{t("window.accessEmpty")}</p>;
  return (
    <Timeline
      label={t("window.access")}
      items={access.map((look) => {
        const action = t(`overview.action.${look.action}`);
        const document = look.requirement ? slotName({ requirement: look.requirement }) : look.fileName;
        return {
          id: look.id,
          when: format.dateTime(look.at),
          dateTime: look.at,
          title: document ? t("overview.looked", { action, document }) : action,
          who: [look.who, t(`overview.by.${look.party}`)].filter(Boolean).join(common("comma")),
        };
      })}
    />
  );
}

const tones: Record<Shown["steps"][number]["state"], StatusTone> = {
  todo: "quiet",
  started: "active",
  complete: "good",
  attention: "attention",
};
