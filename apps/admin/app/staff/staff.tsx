import { useT } from "@causeway/messages/react";
import { ErrorSummary } from "@causeway/ui/error-summary";
import { PageHeader } from "@causeway/ui/page";
import { admin } from "@causeway/web/admin";
import { useRefusedText } from "@causeway/web/refused";
import type { Route } from "./+types/staff.ts";
import { InviteColleague } from "./invite-colleague.tsx";
import { staffAction } from "./staff-action.ts";
import { StaffTable } from "./staff-table.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  const { caller } = admin(context);
  return { ...(await caller.staff.list()), cases: await caller.staff.cases() };
}

export function action(args: Route.ActionArgs) {
  return staffAction(args);
}

/** The agency's own people: inviting, changing roles, ending access. */
export default function Staff({ loaderData, actionData }: Route.ComponentProps) {
  const t = useT("staff");
  const common = useT("common");
  const refused = useRefusedText(actionData);
  const typed = actionData?.values;
  const inviting = typed?.intent === "invite";
  const incomplete = inviting && actionData?.reason === "input-invalid";
  const problems = {
    name: incomplete && !typed?.name ? t("invite.nameNeeded") : undefined,
    roles: incomplete && !typed?.roles ? t("invite.rolesNeeded") : undefined,
    email: inviting && !incomplete ? refused : undefined,
  };
  const errors = Object.entries(problems).flatMap(([fieldId, message]) =>
    message ? [{ fieldId, message }] : [],
  );
  if (refused && !inviting) errors.push({ fieldId: "staff", message: refused });
  return (
    <>
      <title>
        {errors.length > 0 ? common("errorSummary.pageTitle", { title: t("title") }) : t("title")}
      </title>
      <ErrorSummary title={common("errorSummary.title")} errors={errors} />
      <PageHeader title={t("title")} lede={t("lede")} />
      <div id="staff" tabIndex={-1}>
        <StaffTable
          staff={loaderData.staff}
          ownPersonId={loaderData.ownPersonId}
          cases={new Map(loaderData.cases.map(({ personId, open }) => [personId, open]))}
        />
      </div>
      <InviteColleague
        key={loaderData.staff.length}
        typed={inviting ? typed : undefined}
        problems={problems}
      />
    </>
  );
}
