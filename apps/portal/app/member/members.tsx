import { localeNames, locales } from "@causeway/messages/locale";
import { useLocale, useT } from "@causeway/messages/react";
import { memberRoles } from "@causeway/rules/actor";
import { Banner } from "@causeway/ui/banner";
import { Button } from "@causeway/ui/button";
import { RadioGroup } from "@causeway/ui/choice";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { Field } from "@causeway/ui/field";
import { PageHeader, Section } from "@causeway/ui/page";
import { Select } from "@causeway/ui/select";
import { TextInput } from "@causeway/ui/text-input";
import { portal } from "@causeway/web/portal";
import { type Refused, useRefusedText } from "@causeway/web/refused";
import { Form } from "react-router";
import type { Route } from "./+types/members.ts";
import { MemberTable } from "./member-table.tsx";
import { membersAction } from "./members-action.ts";
import { OpenInvitations } from "./open-invitations.tsx";

export function loader({ context }: Route.LoaderArgs) {
  return portal(context).caller.member.list();
}

export function action(args: Route.ActionArgs) {
  return membersAction(args);
}

/** Who belongs to the organisation; owners invite, change and remove. */
export default function Members({ loaderData, actionData }: Route.ComponentProps) {
  const { members, invitations, mayManage, ownPersonId } = loaderData;
  const t = useT("member");
  const common = useT("common");
  const text = useRefusedText(actionData);
  const inviting = actionData?.values.intent === "invite";
  const errors = text ? [{ ...(inviting ? { fieldId: "email" } : {}), message: text }] : [];
  const title = t("title");
  return (
    <>
      <title>{text ? common("errorSummary.pageTitle", { title }) : title}</title>
      <ErrorSummary title={common("errorSummary.title")} errors={errors} />
      <PageHeader title={title} lede={t("lede")} />
      {mayManage && members.filter((member) => member.role === "owner").length === 1 && (
        <div className="mb-6">
          <Banner title={t("oneOwner.title")}>{t("oneOwner.text")}</Banner>
        </div>
      )}
      <MemberTable members={members} mayManage={mayManage} ownPersonId={ownPersonId} />
      {mayManage && (
        <>
          <OpenInvitations invitations={invitations} />
          <Invite
            key={invitations.length}
            refused={inviting ? actionData : undefined}
            error={inviting ? text : undefined}
          />
        </>
      )}
    </>
  );
}

function Invite({ refused, error }: { refused: Refused | undefined; error: string | undefined }) {
  const t = useT("member");
  const common = useT("common");
  const locale = useLocale();
  const roles = memberRoles.map((value) => ({
    value,
    label: common(`role.${value}`),
    hint: t(`rights.${value}`),
  }));
  return (
    <Section heading={t("invite.title")} id="invite" lede={t("invite.lede")}>
      <Form method="post" className="grid max-w-column gap-6" noValidate>
        <Field id="email" label={t("invite.email")} error={error}>
          <TextInput
            type="email"
            name="email"
            width="lg"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            defaultValue={refused?.values.email}
          />
        </Field>
        <RadioGroup
          name="role"
          id="role"
          legend={t("invite.role")}
          options={roles}
          defaultValue={refused?.values.role ?? "preparer"}
        />
        <Field id="locale" label={t("invite.locale")}>
          <Select
            name="locale"
            width="md"
            options={locales.map((value) => ({ value, label: localeNames[value] }))}
            defaultValue={refused?.values.locale ?? locale}
          />
        </Field>
        <Button kind="primary" name="intent" value="invite" className="justify-self-start">
          {t("invite.submit")}
        </Button>
      </Form>
    </Section>
  );
}
