import { useT } from "@causeway/messages/react";
import { portal } from "@causeway/web/portal";
import { attempt, problemPage } from "@causeway/web/problem";
import { data, redirect } from "react-router";
import type { Route } from "./+types/list.ts";
import { OpenProgress } from "./open-progress.tsx";
import { Preview } from "./preview.tsx";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { caller, requestId } = portal(context);
  const list = await caller.caseImport.show({ importId: params.importId });
  if (list.state === "discarded") throw problemPage({ reason: "not-found", requestId }, 404);
  return list;
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const { caller, flash, t } = portal(context);
  const { importId, organisationId } = params;
  const form = await request.formData();
  const here = `/o/${organisationId}/cases/import`;
  const open = async () => {
    const { left, stopped } = await caller.caseImport.openNext({ importId });
    if (stopped) return data({ fault: "stopped" as const, left }, { status: 429 });
    return redirect(`${here}/${importId}`, 303);
  };
  switch (form.get("intent")) {
    case "open-all":
    case "open-chosen": {
      const rows =
        form.get("intent") === "open-all"
          ? ("all" as const)
          : form.getAll("row").map(Number).filter(Number.isInteger);
      const invites = form.get("invites") === "yes";
      const started = await attempt(caller.caseImport.start({ importId, rows, invites }), "input-invalid");
      return started.ok ? open() : data({ fault: "chooseSome" as const, left: 0 }, { status: 400 });
    }
    case "go-on":
      return open();
    case "without-inviting":
      await caller.caseImport.stopInviting({ importId });
      return open();
    case "discard":
      await caller.caseImport.discard({ importId });
      flash("success", t("case-import")("discarded"));
      return redirect(here, 303);
    default:
      return data({ fault: "chooseSome" as const, left: 0 }, { status: 400 });
  }
}

/** One list: what is in it while nothing is opened yet, how far it is from then on. */
export default function ShowList({ loaderData, actionData, params }: Route.ComponentProps) {
  const t = useT("case-import");
  const base = `/o/${params.organisationId}/cases`;
  const title = t(loaderData.state === "checked" ? "preview.title" : "progress.title", {
    fileName: loaderData.fileName,
  });
  const Page = loaderData.state === "checked" ? Preview : OpenProgress;
  return (
    <>
      <title>{title}</title>
      <Page list={loaderData} fault={actionData?.fault} base={base} title={title} />
    </>
  );
}

export type ShownList = Route.ComponentProps["loaderData"];
export type ListPageProps = {
  list: ShownList;
  fault: "stopped" | "chooseSome" | undefined;
  base: string;
  title: string;
};
