import { aPerson } from "@causeway/db/test/factories";
import { tokenHash } from "../src/keys.ts";
import { mailsTo } from "../test/browser.ts";
import { type Answer, ask, cookieFrom, post } from "./http.ts";
import { type Attack, finding, sessionOf, type World } from "./world.ts";

/** Asks for a sign-in link as a browser does; the mail is read where it was written. */
async function asking(world: World, cookie?: string) {
  const { email, personId } = await aPerson(world.db);
  const headers = { "x-forwarded-for": `203.0.113.${world.scenario.a.organisation.id.charCodeAt(35) % 250}` };
  const started = await post(`${world.portal}/sign-in`, { email }, { cookie, headers });
  const [mail] = await mailsTo(world.apps, world.db, email);
  const own = cookieFrom(started, "causeway-portal-start");
  if (!mail || !own) throw new Error(`signing in could not start: ${started.status}`);
  return { link: `${world.portal}/sign-in/link/${mail.token}`, cookie: own, personId, started };
}

const opens = (answer: Answer) => cookieFrom(answer, "causeway-portal");
const isSignedIn = async (world: World, cookie: string | undefined) =>
  (await ask(`${world.portal}/account`, { cookie })).status === 200;

export const sessionAttacks: Attack[] = [
  async (world) => {
    const { expect, found } = finding("forms from another site and from the sibling origin");
    const cookie = await sessionOf(world, "portal", world.scenario.a.owner);
    const page = `${world.portal}/o/${world.scenario.a.organisation.id}`;
    const origins: Record<string, string>[] = [
      { origin: "https://evil.example" },
      { origin: "null" },
      { origin: world.admin },
      { origin: world.portal.replace("127.0.0.1", "localhost") },
      { origin: world.portal, "sec-fetch-site": "cross-site" },
      { origin: world.portal, "sec-fetch-site": "same-site" },
      { origin: "", referer: world.portal },
    ];
    const targets = ["/members", "/cases/new", "/profile", "/trpc/member.invite"].map(
      (path) => `${page}${path}`,
    );
    for (const url of [...targets, `${world.portal}/sign-out`, `${world.portal}/account`]) {
      for (const headers of origins) {
        const { status } = await post(url, { intent: "x" }, { cookie, headers });
        expect(status === 403, `${JSON.stringify(headers)} answered ${status}`);
      }
    }
    expect(await isSignedIn(world, cookie), "a foreign form signed her out");
    return found;
  },
  async (world) => {
    const { expect, found } = finding("a scanner opens the link fifty times, then its reader");
    const { link, cookie } = await asking(world);
    for (let at = 0; at < 50; at += 1) {
      const answer = await ask(link, { headers: { "user-agent": "scanner" } });
      expect(answer.status === 200 && !opens(answer), `GET ${at} answered ${answer.status}`);
    }
    const opened = opens(await post(link, {}, { cookie }));
    expect(await isSignedIn(world, opened), "its reader did not get in");
    return found;
  },
  async (world) => {
    const { expect, found } = finding("twenty POSTs of one link at once");
    const { link, cookie, personId } = await asking(world);
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(link, {}, { cookie })));
    const winners = answers.filter(opens).length;
    found.tried = answers.length;
    found.note = `${winners} winner`;
    if (winners !== 1) found.faults.push(`${winners} winners`);
    const { rowCount } = await world.db.owner.query("select from session where person_id = $1", [personId]);
    expect(rowCount === 1, `${rowCount} sessions`);
    return found;
  },
  async (world) => {
    const { expect, found } = finding("session fixation, a stolen link, reuse after sign-out");
    const planted = "A".repeat(43);
    const fixed = await asking(world, `causeway-portal=${planted}`);
    const opened = opens(
      await post(fixed.link, {}, { cookie: `${fixed.cookie}; causeway-portal=${planted}` }),
    );
    expect(opened !== undefined && !opened.includes(planted), "the planted session was taken over");
    expect(!(await isSignedIn(world, `causeway-portal=${planted}`)), "the planted session is signed in");
    const stolen = await asking(world);
    expect(!opens(await post(stolen.link, {})), "another browser spent the link");
    const other = await asking(world);
    expect(!opens(await post(stolen.link, {}, { cookie: other.cookie })), "another start spent the link");
    await post(`${world.portal}/sign-out`, {}, { cookie: opened });
    expect(!(await isSignedIn(world, opened)), "the session lives on after sign-out");
    expect(!opens(await post(fixed.link, {}, { cookie: fixed.cookie })), "the link worked twice");
    // A session of the portal's is none of the admin app's, whatever its name.
    const staff = await sessionOf(world, "portal", world.scenario.a.reviewer);
    const renamed = staff.replace("causeway-portal", "causeway-admin");
    expect(
      (await ask(`${world.admin}/account`, { cookie: renamed })).status !== 200,
      "a portal session opens the admin app",
    );
    const { rowCount } = await world.db.owner.query("select from session where token_hash = $1", [
      tokenHash(planted),
    ]);
    expect(rowCount === 0, "the planted session was kept");
    return found;
  },
];
