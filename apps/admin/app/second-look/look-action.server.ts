import type { ErrorCode } from "@causeway/rules/errors";
import {
  secondLookFindings,
  secondLookReasons,
  secondLookSettlements,
} from "@causeway/rules/second-look/schema";
import { admin } from "@causeway/web/admin";
import { choiceField, textField } from "@causeway/web/form-text";
import { attempt } from "@causeway/web/problem";
import { data, type RouterContextProvider, redirect } from "react-router";

type At = { organisationId: string; caseId: string };
type Reached = Readonly<RouterContextProvider>;
/** A form that came back: what was typed, and the fields that need another look. */
export type SentLook = {
  typed: {
    finding: string;
    reasons: string[];
    note: string;
    noConflict: boolean;
    settlement: string;
    reason: string;
  };
  missing: string[];
  refused: ErrorCode | null;
};

/** Records a second look; whoever gave it is out of the case again. */
export async function give(context: Reached, params: At, form: FormData) {
  const { caller, flash, t } = admin(context);
  const typed = typedIn(form);
  const finding = choiceField(form, "finding", secondLookFindings);
  // Reasons for the other finding may still be ticked where they are not shown any more.
  const reasons = finding
    ? secondLookReasons[finding].filter((reason) => typed.reasons.includes(reason))
    : [];
  const missing = [
    ...(finding ? [] : ["finding"]),
    ...(!finding || reasons.length > 0 ? [] : ["reasons"]),
    ...(finding === "disagreed" && !typed.note ? ["note"] : []),
    ...(typed.noConflict ? [] : ["noConflict"]),
  ];
  if (!finding || missing.length > 0)
    return data({ typed, missing, refused: null } satisfies SentLook, { status: 400 });
  const { reference } = await caller.review.entry(params);
  const { note, noConflict } = typed;
  const done = await attempt(
    caller.secondLook.give({ ...params, finding, reasons, note, noConflict }),
    "four-eyes",
    "status-changed",
  );
  if (!done.ok) return data({ typed, missing: [], refused: done.reason } satisfies SentLook, { status: 409 });
  flash("success", t("second-look")(`given.${finding}`, { reference }));
  return redirect("/queue?tab=second-look");
}

/** Settles a disagreement, with a reason. */
export async function settle(context: Reached, params: At, form: FormData) {
  const { caller, flash, t } = admin(context);
  const typed = typedIn(form);
  const settlement = choiceField(form, "settlement", secondLookSettlements);
  const missing = [...(settlement ? [] : ["settlement"]), ...(typed.reason ? [] : ["reason"])];
  if (!settlement || missing.length > 0)
    return data({ typed, missing, refused: null } satisfies SentLook, { status: 400 });
  const { reference } = await caller.review.entry(params);
  const done = await attempt(
    caller.secondLook.settle({ ...params, settlement, reason: typed.reason }),
    "four-eyes",
    "status-changed",
  );
  if (!done.ok) return data({ typed, missing: [], refused: done.reason } satisfies SentLook, { status: 409 });
  flash("success", t("second-look")(`settled.${settlement}`, { reference }));
  // Whoever came in only to settle it is outside again: the door leads on to those who are still inside.
  return redirect(`/queue/${params.organisationId}/${params.caseId}`);
}

function typedIn(form: FormData): SentLook["typed"] {
  return {
    finding: textField(form, "finding"),
    reasons: form.getAll("reasons").map(String),
    note: textField(form, "note"),
    noConflict: form.get("noConflict") === "yes",
    settlement: textField(form, "settlement"),
    reason: textField(form, "reason"),
  };
}
