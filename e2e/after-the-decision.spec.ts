import { aStaffMember } from "@causeway/db/test/factories";
import { aCaseDue, aDrawnCase, aRefusedCase, dayFromNow } from "./support/decided-case.ts";
import { anAdministrator, deviceNames, devices } from "./support/devices.ts";
import { database } from "./support/stack.ts";
import { expect, test } from "./support/test.ts";

for (const device of deviceNames) {
  test(`a drawn case is not filed before a colleague has looked again and an approver has settled it (${device})`, async ({
    meet,
  }) => {
    const { organisation, sponsorshipCase, reviewer } = await aDrawnCase();
    const { reference } = sponsorshipCase;
    const place = `${organisation.id}/${sponsorshipCase.caseId}`;
    const [colleague, settler] = [
      await aStaffMember(database, ["reviewer"]),
      await aStaffMember(database, ["approver"]),
    ];
    const her = await meet({ app: "admin", email: reviewer.email, as: reviewer }, devices[device]);
    const look = her.words("second-look");
    await her.open(`/cases/${place}/filing`);
    await her.sees(look("filingWaits"));
    await expect(her.control(her.words("filing")("save"))).toBeHidden();

    const he = await meet({ app: "admin", email: colleague.email, as: colleague }, devices[device]);
    await he.open(`/queue?tab=second-look&search=${reference}`);
    await he.page.getByRole("main").getByRole("link", { name: reference }).click();
    await he.page.waitForURL(`**/queue/${place}`);
    await he.follow(look("open"), /\/second-look$/);
    await he.answer({ finding: "disagreed", reasons: ["criterion-misread"], noConflict: "on" });
    await he.press(look("send"), look("errorNote"));
    await he.answer({ note: "The post was on no list that day." });
    await he.follow(look("send"), /tab=second-look/);
    await he.sees(look("given.disagreed", { reference }));

    const she = await meet({ app: "admin", email: settler.email, as: settler }, devices[device]);
    await she.open(`/queue/${place}`);
    await she.follow(look("openSettle"), /\/second-look$/);
    await she.answer({ settlement: "confirmed", reason: "It was: the notice came out the day before." });
    await she.follow(look("settleButton"), /\/queue/);
    await she.sees(look("settled.confirmed", { reference }));

    await her.open(`/cases/${place}/filing`);
    await her.answer({ reference: "ASMT-1234567-26" });
    await her.press(her.words("filing")("save"), her.words("filing")("saved"));
  });

  test(`a refusal is looked at again and reversed, and the case is granted (${device})`, async ({ meet }) => {
    const { organisation, sponsorshipCase, reviewer } = await aRefusedCase();
    const her = await meet({ app: "admin", email: reviewer.email, as: reviewer }, devices[device]);
    const t = her.words("filing");
    const unfold = (what: string) => her.page.locator("summary", { hasText: what }).click();
    await her.open(`/cases/${organisation.id}/${sponsorshipCase.caseId}/filing`);
    await unfold(t("reconsideration.want"));
    await her.press(t("reconsideration.saveWish"), t("reconsideration.errorWishedBy"));
    await her.answer({ wishedBy: "employer", because: "The tax return has come.", dueOn: dayFromNow(20) });
    await her.press(t("reconsideration.saveWish"), t("reconsideration.done.want"));
    await unfold(t("reconsideration.lodge"));
    await her.answer({ reference: "R-1" });
    await her.press(t("reconsideration.saveLodged"), t("reconsideration.done.lodge"));
    await unfold(t("reconsideration.recordAnswer"));
    await her.answer({ result: "reversed", limitOfStay: dayFromNow(700), answeredOn: dayFromNow(0) });
    await her.press(t("reconsideration.saveAnswer"), t("reconsideration.done.reconsidered"));
    await her.sees(t("reconsideration.state.reversed"));
    await her.sees(t("granted"));
  });

  test(`what is due is held by one and freed by another, and erased by two (${device})`, async ({ meet }) => {
    const { organisation, sponsorshipCase } = await aCaseDue();
    const { reference } = sponsorshipCase;
    const she = await anAdministrator(meet, device);
    const he = await anAdministrator(meet, device);
    const t = she.words("retention");
    const page = `/retention/cases/${organisation.id}/${sponsorshipCase.caseId}`;
    const reasonFor = (who: typeof she, button: string) =>
      who.page.locator("form", { has: who.control(button) }).locator("[name=reason]");

    await she.open(`/retention?case=${reference}`);
    expect(she.path).toBe(page);
    await reasonFor(she, t("holds.place")).fill("A claim was announced.");
    await she.press(t("holds.place"), t("holds.placed"));
    await she.sees(t("holds.own"));
    await expect(she.control(t("case.submit"))).toBeHidden();

    const lift = t("holds.liftOf", { what: reference });
    await he.open("/retention/holds");
    await reasonFor(he, lift).fill("The claim was settled.");
    await he.press(lift, t("holds.liftDone"));

    await she.open("/retention");
    await she.page.getByRole("link", { name: reference }).click();
    await she.page.waitForURL(`**${page}`);
    await reasonFor(she, t("case.submit")).fill("Its time has come.");
    await she.press(t("case.submit"), t("case.proposed"));
    await she.sees(t("case.own"));
    await expect(she.control(t("case.confirm"))).toBeHidden();

    await he.open(page);
    await he.press(t("case.confirm"), t("case.confirmed"));
    await he.open("/retention/erasures");
    await he.sees(reference);
  });
}
