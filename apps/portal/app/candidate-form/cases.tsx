import { useT } from "@causeway/messages/react";
import { EmptyState } from "@causeway/ui/empty-state";
import { PageHeader } from "@causeway/ui/page";
import { Task, TaskList, TaskSection } from "@causeway/ui/task-list";
import { portal } from "@causeway/web/portal";
import { redirect } from "react-router";
import type { Route } from "./+types/cases";
import { stepHref } from "./steps.ts";

/** Most people have one form: they go straight to it. */
export async function loader({ context }: Route.LoaderArgs) {
  const forms = await portal(context).caller.candidateForm.mine();
  const [only, ...more] = forms;
  if (only && more.length === 0) throw redirect(stepHref(only.caseId));
  return { forms };
}

export default function CandidateCases({ loaderData }: Route.ComponentProps) {
  const t = useT("candidate");
  const { forms } = loaderData;
  return (
    <>
      <title>{t("window.cases")}</title>
      <PageHeader title={t("window.cases")} />
      {forms.length === 0 && <EmptyState title={t("window.empty")} />}
      {forms.length > 0 && (
        <TaskList>
          <TaskSection heading={t("window.cases")}>
            {forms.map((form) => (
              <Task
                key={form.caseId}
                href={stepHref(form.caseId)}
                title={`${form.title} · ${form.organisationName}`}
                hint={form.reference}
                state={{ label: t(`stage.${form.status}`) }}
              />
            ))}
          </TaskSection>
        </TaskList>
      )}
    </>
  );
}
