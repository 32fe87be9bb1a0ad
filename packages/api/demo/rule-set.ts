import { aStaffMember } from "@causeway/db/test/factories";
import type { StaffActor } from "@causeway/rules/actor";
import { valuesFormat } from "@causeway/rules/rule-set/read-file";
import { createAdminCaller } from "../src/admin-router.ts";
import { daysLater, hongKongDay } from "../src/clock.ts";
import type { Context } from "../src/context.ts";
import { runPreview } from "../src/rule-set/run-preview.ts";
import type { Stack } from "./journey.ts";
import { contextOf } from "./people.ts";

/**
 * Another administrator has brought in a longer advert as the agency's policy and asks for a second person: whoever opens
 * the demonstration finds a proposal with its impact to look at. Policy, and made up: no law is invented here.
 */
export async function proposePolicy(stack: Stack, now: Date): Promise<void> {
  const colleague = { name: "Ho Ka Yan", email: "kayan.ho@agency.example", locale: "en" } as const;
  const { personId } = await aStaffMember(stack, ["administrator"], colleague);
  const clock = { now: daysLater(now, -1) };
  const actor: StaffActor = { kind: "staff", personId, roles: ["administrator"] };
  const caller = createAdminCaller(
    contextOf(stack.admin, clock, actor, { ...colleague, personId }) as Context,
  );
  const file = {
    format: valuesFormat,
    title: "Demonstration: adverts of six weeks",
    effectiveFrom: hongKongDay(daysLater(now, 14)),
    sources: [
      {
        id: "demo",
        title: "Demo notice 1, made up for the demonstration",
        address: "https://example.invalid/demo-notice-1",
        date: hongKongDay(clock.now),
      },
    ],
    values: [{ series: "recruitment.advert-days-policy", value: 42, confidence: "convention" }],
  };
  const made = await caller.ruleSet.import({ text: JSON.stringify(file) });
  if (!made.ok) throw new Error("The demonstration's own policy is not readable");
  await runPreview({ db: stack.worker, log: stack.admin.log, now: () => clock.now });
  await caller.ruleSet.propose({ versionId: made.id });
}
