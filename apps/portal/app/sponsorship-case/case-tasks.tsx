import { useFormats, useT } from "@causeway/messages/react";
import type { StatusTone } from "@causeway/ui/status-tag";
import { Task, TaskList, TaskSection } from "@causeway/ui/task-list";
import type { Route } from "./+types/overview";
import { caseHref } from "./case-frame.tsx";

type Data = Route.ComponentProps["loaderData"];
type State = "todo" | "started" | "complete" | "waiting" | "attention" | "blocked";

const tones: Record<State, StatusTone> = {
  todo: "neutral",
  started: "active",
  complete: "good",
  waiting: "quiet",
  attention: "attention",
  blocked: "quiet",
};

/** What the case needs, in the order in which it is best done, each with its state and who owes it. */
export function CaseTasks({ data }: { data: Data }) {
  const t = useT("sponsorship-case");
  const standing = useT("case-status");
  const format = useFormats();
  const { head, sections, evidence, candidate, may } = data;
  const of = (id: string): State => sections.find((section) => section.id === id)?.state ?? "todo";
  const tag = (state: State) => ({ label: t(`state.${state}`), tone: tones[state] });
  const draft = head.status === "draft";
  return (
    <TaskList>
      <TaskSection heading={t("group.prepare")}>
        <Task
          title={t("task.company")}
          href={`/o/${head.organisationId}/profile?return_to=${encodeURIComponent(caseHref(head))}`}
          state={tag(of("organisation"))}
        />
        {(["position", "remuneration", "recruitment"] as const).map((id) => (
          <Task key={id} title={t(`task.${id}`)} href={caseHref(head, id)} state={tag(of(id))} />
        ))}
      </TaskSection>
      <TaskSection heading={t("group.people")}>
        <Task
          title={t("task.candidate")}
          href={may.seeCandidate ? caseHref(head, "candidate") : undefined}
          hint={candidate?.name}
          owner={candidate && candidate.state !== "signed" ? standing("party.candidate") : undefined}
          state={{
            label: standing(`candidateState.${candidate?.state ?? "none"}`),
            tone: candidate?.state === "signed" ? "good" : candidate ? "active" : "neutral",
          }}
        />
        <Task
          title={t("task.evidence")}
          href={caseHref(head, "evidence")}
          hint={t("evidenceCount", { have: String(evidence.done), need: String(evidence.all) })}
          state={tag(evidenceState(evidence))}
        />
      </TaskSection>
      <TaskSection heading={t("group.send")}>
        <Task
          title={t("task.rehearsal")}
          href={caseHref(head, "rehearsal")}
          hint={data.blocking > 0 && draft ? t("submit.blocked", { count: data.blocking }) : undefined}
          state={tag(data.blocking > 0 ? "attention" : "complete")}
        />
        {head.status === "draft" || data.revision === 0 ? (
          <Task
            title={t("task.submit")}
            href={draft && may.submit ? caseHref(head, "submit") : undefined}
            hint={draft && !may.submit && t("submit.ownerOnly", { names: data.owners.join(" · ") })}
            state={tag(data.blocking > 0 || !draft ? "blocked" : "todo")}
          />
        ) : (
          <Task
            title={t("task.submitted")}
            href={caseHref(head, "submit")}
            hint={data.submittedAt && format.dateTime(data.submittedAt)}
            state={tag("complete")}
          />
        )}
      </TaskSection>
    </TaskList>
  );
}

function evidenceState(evidence: Data["evidence"]): State {
  if (evidence.rejected) return "attention";
  if (evidence.all > 0 && evidence.done === evidence.all) return "complete";
  return evidence.done > 0 ? "started" : "todo";
}
