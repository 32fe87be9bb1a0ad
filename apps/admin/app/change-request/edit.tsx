import { useT } from "@causeway/messages/react";
import { Column, PageHeader, Panel } from "@causeway/ui/page";
import { admin } from "@causeway/web/admin";
import { attempt, problemPage } from "@causeway/web/problem";
import { data, redirect } from "react-router";
import { caseHref, useFrame } from "../review/frame.ts";
import type { Route } from "./+types/edit.ts";
import { pictureOf } from "./picture.server.ts";
import { usePlace } from "./place.ts";
import { asksForPage, RegionFields, readTyped, typedRegion } from "./region-fields.tsx";
import { RequestForm, readWish } from "./request-form.tsx";

export async function loader({ context, params }: Route.LoaderArgs) {
  const { caller, requestId } = admin(context);
  const { rounds } = await caller.changeRequest.list(params);
  const request = rounds.flatMap((round) => round.requests).find((one) => one.id === params.requestId);
  if (request?.state !== "draft") throw problemPage({ reason: "not-found", requestId }, 404);
  const { files } = await caller.review.show(params);
  const { pin } = request;
  const file = pin.target === "evidence" ? files.find((one) => one.id === pin.evidenceId) : undefined;
  return { ...request, picture: await pictureOf(caller, params, file) };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { caller, flash, t } = admin(context);
  const form = await request.formData();
  const { typed, wish } = readWish(form);
  const region = form.has("region.x") ? readTyped(typedRegion(form)) : null;
  const back = { typed, region: typedRegion(form) };
  if (asksForPage(form)) return data({ ...back, refused: false });
  if (!wish || region === undefined) return data({ ...back, refused: true }, { status: 400 });
  const marked = form.has("region.x") ? { region } : {};
  const kept = await attempt(
    caller.changeRequest.save({ ...params, ...wish, ...marked }),
    "case-not-open",
    "not-found",
  );
  if (kept.ok) flash("success", t("change-request")("saved"));
  else flash("warning", t("errors")(`${kept.reason}.body`));
  return redirect(`/cases/${params.organisationId}/${params.caseId}/requests`);
}

/** Changes a request that has not been sent. */
export default function EditRequest({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("change-request");
  const { head } = useFrame();
  const place = usePlace();
  const title = t("editOf", { number: loaderData.number });
  return (
    <Column>
      <title>{`${title} · ${head.reference}`}</title>
      <PageHeader title={title} back={{ href: caseHref(head, "requests"), label: t("title") }} />
      <Panel className="mb-4">
        <p className="font-semibold">{place(loaderData)}</p>
      </Panel>
      <RequestForm
        typed={actionData?.typed ?? { reasonCode: loaderData.reasonCode, note: loaderData.note }}
        refused={actionData?.refused === true}
        cancelHref={caseHref(head, "requests")}
      >
        {loaderData.picture && (
          <RegionFields
            picture={loaderData.picture}
            name={loaderData.fileName ?? ""}
            typed={actionData?.region}
            kept={loaderData.region}
          />
        )}
      </RequestForm>
    </Column>
  );
}
