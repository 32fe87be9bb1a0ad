import { useT } from "@causeway/messages/react";
import { findingCodes } from "@causeway/rules/law/ids";
import { Column, PageHeader, Panel } from "@causeway/ui/page";
import { admin } from "@causeway/web/admin";
import { attempt, problemPage } from "@causeway/web/problem";
import { data, redirect } from "react-router";
import { caseHref, useFrame } from "../review/frame.ts";
import type { Route } from "./+types/new.ts";
import { pictureOf } from "./picture.server.ts";
import { fieldOf, usePlace } from "./place.ts";
import { asksForPage, RegionFields, readTyped, typedRegion } from "./region-fields.tsx";
import { RequestForm, readWish } from "./request-form.tsx";

/** The place comes by the address, so that the link beside an answer needs no script. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const { caller, requestId } = admin(context);
  const pin = pinIn(request);
  if (!pin) throw problemPage({ reason: "not-found", requestId }, 404);
  const { files } = await caller.review.show(params);
  const file = pin.target === "evidence" ? files.find((one) => one.id === pin.evidenceId) : undefined;
  if (pin.target === "evidence" && !file) throw problemPage({ reason: "not-found", requestId }, 404);
  const requirement = pin.target === "requirement" ? pin.requirement : (file?.requirement ?? null);
  const row = new URL(request.url).searchParams.get("row");
  return {
    ...{
      pin,
      requirement,
      fileName: file?.fileName ?? null,
      row: row && /^\d{1,3}$/.test(row) ? Number(row) : null,
    },
    picture: await pictureOf(caller, params, file),
    finding: findingIn(request) !== undefined,
  };
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const { caller, flash, t, requestId } = admin(context);
  const pin = pinIn(request);
  if (!pin) throw problemPage({ reason: "not-found", requestId }, 404);
  const again = new URL(request.url).searchParams.get("again") ?? undefined;
  const form = await request.formData();
  const { typed, wish } = readWish(form);
  const region = readTyped(typedRegion(form));
  const back = { typed, region: typedRegion(form) };
  if (asksForPage(form)) return data({ ...back, refused: false });
  if (!wish || region === undefined) return data({ ...back, refused: true }, { status: 400 });
  const place = pin.target === "evidence" ? { ...pin, region } : pin;
  const kept = await attempt(
    caller.changeRequest.draft({ ...params, pin: place, ...wish, finding: findingIn(request), again }),
    "case-not-open",
    "status-changed",
  );
  if (kept.ok) flash("success", t("change-request")("saved"));
  else flash("warning", t("errors")(`${kept.reason}.body`));
  return redirect(`/cases/${params.organisationId}/${params.caseId}/requests`);
}

/** Writes a request about one place. */
export default function NewRequest({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("change-request");
  const { head } = useFrame();
  const place = usePlace();
  return (
    <Column>
      <title>{`${t("add")} · ${head.reference}`}</title>
      <PageHeader title={t("add")} back={{ href: caseHref(head, "requests"), label: t("title") }} />
      <Panel className="mb-4">
        <p className="font-semibold">{place(loaderData)}</p>
      </Panel>
      <RequestForm
        typed={actionData?.typed ?? { reasonCode: "", note: "" }}
        refused={actionData?.refused === true}
        cancelHref={caseHref(head, loaderData.pin.target === "field" ? "answers" : "evidence")}
      >
        {loaderData.finding && <p className="text-ink-soft">{t("clearsItself.finding")}</p>}
        {loaderData.picture && (
          <RegionFields
            picture={loaderData.picture}
            typed={actionData?.region}
            name={loaderData.fileName ?? ""}
          />
        )}
      </RequestForm>
    </Column>
  );
}

/** "CODE~about", from the finding beside which the request was begun. */
function findingIn(request: Request) {
  const [code, about] = new URL(request.url).searchParams.get("finding")?.split("~") ?? [];
  const known = findingCodes.find((one) => one === code);
  return known && about ? { code: known, about } : undefined;
}

function pinIn(request: Request) {
  const query = new URL(request.url).searchParams;
  const [section, field] = [query.get("section"), query.get("field")];
  const [evidenceId, requirement] = [query.get("evidence"), query.get("requirement")];
  if (section && field && fieldOf(section, field))
    return { target: "field" as const, section, field, subjectId: query.get("subject") };
  if (evidenceId) return { target: "evidence" as const, evidenceId };
  return requirement ? { target: "requirement" as const, requirement } : null;
}
