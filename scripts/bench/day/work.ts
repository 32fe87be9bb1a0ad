import { randomUUID } from "node:crypto";
import { type Answer, ask, cookieFrom, post } from "../../../packages/api/attack/http.ts";
import { aPdf } from "../../../packages/api/test/files.ts";
import type { Arrangeable } from "../../../packages/db/test/factories.ts";
import type { Desk, Town } from "./town.ts";

export type Work = (dice: () => number, desk: Desk) => Promise<Answer>;
export type Kind = keyof typeof workingDay;

/**
 * What a busy agency with forty employers sees between nine and six: how often each thing is done in a day. An assumption,
 * put down here to be argued with; the load is 32 times this.
 */
export const workingDay = {
  "sign-in": 150,
  "case list": 1_500,
  "case overview": 2_000,
  "form page": 3_000,
  autosave: 9_000,
  upload: 400,
  submission: 50,
  queue: 800,
  "case in review": 1_200,
} as const;
export const dayHours = 9;

/** How each of these is done, over HTTP as browsers do it. A status of 400 or more is an error. */
export function workOf(
  origin: { portal: string; admin: string },
  town: Town,
  db: Arrangeable,
): Record<Kind, Work> {
  const toSubmit = [...town.desks];
  const handedIn = new Set<string>();
  // Nobody goes on writing in what he has handed in; his next case lies on the same desk.
  const stillOpen = (desk: Desk) =>
    handedIn.has(desk.caseId)
      ? (town.desks.find((one) => one.organisationId === desk.organisationId && !handedIn.has(one.caseId)) ??
        desk)
      : desk;
  const as = (token: string, app = "portal") => ({ cookie: `causeway-${app}=${token}` });
  const get = (app: "portal" | "admin", path: string, token: string) =>
    ask(`${origin[app]}${path}`, as(token, app));
  const review = (dice: () => number) => town.toReview[Math.floor(dice() * town.toReview.length)];
  return {
    "sign-in": (dice, desk) => signIn(origin.portal, db, desk.email, `10.9.${byte(dice)}.${byte(dice)}`),
    "case list": (_, desk) => get("portal", `/o/${desk.organisationId}/cases`, desk.owner),
    "case overview": (_, desk) => get("portal", `/o/${desk.organisationId}/cases/${desk.caseId}`, desk.owner),
    "form page": (dice, desk) =>
      dice() < 0.5
        ? get("portal", `/o/${desk.organisationId}/cases/${desk.caseId}/position`, desk.owner)
        : get("portal", `/c/${desk.caseId}/history`, desk.candidate),
    autosave: (dice, desk) =>
      ask(`${origin.portal}/o/${desk.organisationId}/trpc/sponsorshipCase.saveSection`, {
        ...as(desk.owner),
        method: "POST",
        headers: { origin: origin.portal, "content-type": "application/json" },
        body: JSON.stringify({
          json: {
            ...{ caseId: stillOpen(desk).caseId, section: "position", baseVersion: 1_000_000 },
            answers: { duties: `Runs the settlement platform, note ${Math.floor(dice() * 1e9)}.` },
          },
        }),
      }),
    upload: (dice, desk) => upload(origin.portal, stillOpen(desk), dice),
    submission: async (_, desk) => {
      const at = toSubmit.findIndex((one) => one.organisationId === desk.organisationId);
      const [next] = toSubmit.splice(Math.max(at, 0), 1);
      if (!next) throw new Error("Too few cases to hand in");
      handedIn.add(next.caseId);
      const address = `${origin.portal}/o/${next.organisationId}/cases/${next.caseId}/submit`;
      const answer = await post(address, { confirmed: "on" }, as(next.owner));
      const to = String(answer.headers.location ?? "");
      return to.endsWith("/rehearsal") ? { ...answer, status: 499 } : answer;
    },
    queue: (dice) => get("admin", "/queue", town.reviewers[Math.floor(dice() * 2)] ?? ""),
    "case in review": (dice) => {
      const one = review(dice);
      return get(
        "admin",
        `/cases/${one?.organisationId}/${one?.caseId}/findings`,
        town.reviewers[one?.reviewer ?? 0] ?? "",
      );
    },
  };
}

/** The whole way in: address typed, the mail read when it has come, its link opened. The answer is the last one's. */
async function signIn(portal: string, db: Arrangeable, email: string, ip: string): Promise<Answer> {
  const from = { "x-forwarded-for": ip };
  const begun = await post(`${portal}/sign-in`, { email }, { headers: from });
  const cookie = [begun.headers["set-cookie"] ?? []]
    .flat()
    .map((one) => one.split(";", 1)[0])
    .join("; ");
  for (let tries = 0; tries < 150; tries += 1) {
    const { rows } = await db.owner.query<{ text: string }>(
      `select text from mailbox_message where "to" = $1 order by received_at desc limit 1`,
      [email],
    );
    const path = /\/sign-in\/link\/[\w-]+/.exec(rows[0]?.text ?? "")?.[0];
    if (path) {
      const answer = await post(`${portal}${path}`, {}, { headers: from, cookie });
      if (cookieFrom(answer, "causeway-portal")) return answer;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return { status: 504, headers: {}, body: "" };
}

const slots = ["E-CONTRACT", "E-BR", "E-FIN", "E-PROFILE"];

async function upload(portal: string, desk: Desk, dice: () => number): Promise<Answer> {
  const boundary = `----${randomUUID()}`;
  const part = (name: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const size = 50_000 + Math.floor(dice() * 450_000);
  const body = Buffer.concat([
    Buffer.from(part("requirement", slots[Math.floor(dice() * slots.length)] ?? "")),
    Buffer.from(
      `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="paper-${size}.pdf"\r\nContent-Type: application/pdf\r\n\r\n`,
    ),
    aPdf({ bytes: size }),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return ask(`${portal}/o/${desk.organisationId}/cases/${desk.caseId}/evidence`, {
    ...{ method: "POST", cookie: `causeway-portal=${desk.owner}`, body },
    headers: { origin: portal, "content-type": `multipart/form-data; boundary=${boundary}` },
  });
}

function byte(dice: () => number): number {
  return 1 + Math.floor(dice() * 250);
}
