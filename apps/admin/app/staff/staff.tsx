import { useT } from "@causeway/messages/react";
import { PageHeader } from "@causeway/ui/page";
import { admin } from "@causeway/web/admin";
import { ProblemSummary } from "@causeway/web/problem-summary.tsx";
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
    staff: inviting ? undefined : refused,
  };
  const wrong = Object.values(problems).some(Boolean);
  return (
    <>
      <title>{wrong ? common("errorSummary.pageTitle", { title: t("title") }) : t("title")}</title>
      <ProblemSummary problems={problems} />
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
