import type { ShownRequest } from "@causeway/api/change-request/show-requests";
import { useFormats, useT } from "@causeway/messages/react";
import { Button, ButtonLink } from "@causeway/ui/button";
import { Diff } from "@causeway/ui/diff";
import { Link } from "@causeway/ui/link";
import { Disclosure } from "@causeway/ui/page";
import { PinnedRequest } from "@causeway/ui/pin";
import { RegionImage } from "@causeway/ui/region";
import { Form } from "react-router";
import { caseHref, pinHref, useFrame } from "../review/frame.ts";
import { usePlace, useStanding } from "./place.ts";

/** One request: what was asked and why, what came back, and what the reviewer may do with it now. */
export function RequestCard({ request }: { request: ShownRequest }) {
  const t = useT("change-request");
  const factor = useT("second-factor");
  const place = usePlace();
  const standing = useStanding();
  const before = standing(request, request.before);
  const now = standing(request, request.now);
  const format = useFormats();
  const { head, files } = useFrame();
  const compared = request.state === "answered" || request.state === "resolved";
  const { pin, region, cause, clearedAt } = request;
  const file =
    pin.target === "evidence" && region ? files.find((one) => one.id === pin.evidenceId) : undefined;
  return (
    <PinnedRequest
      id={`request-${request.number}`}
      number={request.number}
      reason={t(`reason.${request.reasonCode}`)}
      place={`${t(`to.${request.party}`)} · ${place(request)}`}
      {...(request.note && { wanted: { label: t("wanted"), text: request.note } })}
      state={{ label: t(`state.${request.state}`), tone: tones[request.state] }}
      actions={<Actions request={request} />}
    >
      {region && (
        <Disclosure summary={t("region.shown", { page: region.page })}>
          {file && !file.removed && !file.needsProof ? (
            <RegionImage
              src={`${caseHref(head)}/evidence/${file.id}/preview?page=${region.page}`}
              alt={t("region.alt", { name: file.fileName })}
              region={region}
            />
          ) : file?.needsProof ? (
            <Link href={`/confirm?return_to=${encodeURIComponent(caseHref(head, "requests"))}`}>
              {factor("confirm.open")}
            </Link>
          ) : (
            <p className="text-sm text-ink-soft">{t("region.noPicture")}</p>
          )}
        </Disclosure>
      )}
      {clearedAt ? (
        <p className="text-sm">{t("cleared", { when: format.dateTime(clearedAt) })}</p>
      ) : (
        cause &&
        (request.state === "draft" || request.state === "open") && (
          <p className="text-sm text-ink-soft">{t(`clearsItself.${cause}`)}</p>
        )
      )}
      {compared && (before || now) && (
        <Diff
          caption={t("diff")}
          columns={{ field: t("column.field"), before: t("column.before"), after: t("column.after") }}
          rows={[{ id: request.id, label: place(request), before, after: now }]}
          empty={t("nothing")}
        />
      )}
      {request.answerNote && (
        <p className="mt-2">
          <span className="font-semibold">{t("answerNote")}</span>: {request.answerNote}
        </p>
      )}
    </PinnedRequest>
  );
}

function Actions({ request }: { request: ShownRequest }) {
  const t = useT("change-request");
  const { head, may } = useFrame();
  const { number } = request;
  if (!may.review) return null;
  if (request.state === "draft") {
    return (
      <>
        <ButtonLink
          size="small"
          href={caseHref(head, `requests/${request.id}`)}
          aria-label={t("editOf", { number })}
        >
          {t("edit")}
        </ButtonLink>
        <Do intent="remove" requestId={request.id} label={t("removeOf", { number })}>
          {t("remove")}
        </Do>
      </>
    );
  }
  if (request.clearedAt) {
    return (
      <Do intent="put-back" requestId={request.id} label={t("putBackOf", { number })}>
        {t("putBack")}
      </Do>
    );
  }
  if (request.state !== "answered") return null;
  return (
    <>
      <Do intent="resolve" requestId={request.id} label={t("resolveOf", { number })}>
        {t("resolve")}
      </Do>
      <ButtonLink
        size="small"
        href={pinHref(head, { ...pinQuery(request), again: request.id })}
        aria-label={t("againOf", { number })}
      >
        {t("again")}
      </ButtonLink>
    </>
  );
}

function Do(props: { intent: string; requestId: string; label: string; children: string }) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="requestId" value={props.requestId} />
      <Button size="small" name="intent" value={props.intent} aria-label={props.label}>
        {props.children}
      </Button>
    </Form>
  );
}

function pinQuery({ pin, row }: ShownRequest): Record<string, string | null> {
  switch (pin.target) {
    case "field":
      return {
        ...{ section: pin.section, field: pin.field, subject: pin.subjectId },
        row: row === null ? null : String(row),
      };
    case "evidence":
      return { evidence: pin.evidenceId };
    case "requirement":
      return { requirement: pin.requirement };
  }
}

const tones = {
  draft: "neutral",
  open: "attention",
  answered: "active",
  resolved: "good",
  cancelled: "quiet",
} as const;
