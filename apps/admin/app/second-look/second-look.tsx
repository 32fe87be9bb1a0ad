import { useT } from "@causeway/messages/react";
import { Banner } from "@causeway/ui/banner";
import { Column, Disclosure, PageHeader } from "@causeway/ui/page";
import { StatusTag } from "@causeway/ui/status-tag";
import { admin } from "@causeway/web/admin";
import { useFrame } from "../review/frame.ts";
import type { Route } from "./+types/second-look.ts";
import { DrawArithmetic } from "./draw-arithmetic.tsx";
import { GiveForm } from "./give-form.tsx";
import { give, settle } from "./look-action.server.ts";
import { LookRecord } from "./look-record.tsx";
import { SettleForm } from "./settle-form.tsx";

export function loader({ context, params }: Route.LoaderArgs) {
  return admin(context).caller.secondLook.show(params);
}

export async function action({ request, context, params }: Route.ActionArgs) {
  const form = await request.formData();
  return form.get("intent") === "settle" ? settle(context, params, form) : give(context, params, form);
}

/** Whether the decision was drawn to be looked at again, how, and what came of it. */
export default function SecondLook({ loaderData, actionData }: Route.ComponentProps) {
  const { looks, may } = loaderData;
  const t = useT("second-look");
  const errors = useT("errors");
  const { head } = useFrame();
  const [latest, ...earlier] = looks;
  const refused = actionData?.refused;
  return (
    <Column>
      <title>{`${t("title")} · ${head.reference}`}</title>
      <PageHeader
        title={t("title")}
        lede={t("lede")}
        meta={latest && <StatusTag tone={tones[latest.state]}>{t(`state.${latest.state}`)}</StatusTag>}
      />
      {refused && (
        <Banner tone="danger" role="alert" title={errors(`${refused}.title`)} className="mb-4">
          {errors(`${refused}.body`)}
        </Banner>
      )}
      {!latest && <Banner>{t("none")}</Banner>}
      {latest && <LookRecord look={latest} />}
      {may.look && <GiveForm sent={actionData} />}
      {may.return && <SettleForm mayConfirm={may.confirm} sent={actionData} />}
      {latest && <DrawArithmetic look={latest} />}
      {earlier.length > 0 && (
        <Disclosure summary={t("earlier")}>
          {earlier.map((look) => (
            <div key={look.id} className="mb-6">
              <p className="mb-2">
                <StatusTag tone={tones[look.state]}>{t(`state.${look.state}`)}</StatusTag>
              </p>
              <LookRecord look={look} />
              <DrawArithmetic look={look} />
            </div>
          ))}
        </Disclosure>
      )}
    </Column>
  );
}

const tones = {
  spared: "quiet",
  open: "attention",
  agreed: "good",
  disagreed: "bad",
  confirmed: "good",
  returned: "quiet",
  void: "quiet",
} as const;
