import { newId } from "@causeway/db/ids";
import { marksIn } from "../test/access/marks.ts";
import { ask, queryUrl } from "./http.ts";
import { type Attack, finding, sessionOf } from "./world.ts";

/** Words of house B in an answer that house A was given. */
function foreign(body: string): string[] {
  return marksIn(body).filter((found) => found.startsWith("B."));
}

export const tenantAttacks: Attack[] = [
  async (world) => {
    const { expect, found } = finding("foreign ids in the path");
    const { a, b } = world.scenario;
    const cookie = await sessionOf(world, "portal", a.owner);
    const [org, caseId] = [b.organisation.id, b.sponsorshipCase.id];
    const under = [a.organisation.id, org];
    const paths = under.flatMap((first) => [
      `/o/${first}/cases/${caseId}`,
      `/o/${first}/cases/${caseId}/position`,
      `/o/${first}/cases/${caseId}/evidence`,
      `/o/${first}/cases/${caseId}/timeline`,
      `/o/${first}/cases/${caseId}/adverts/${b.advertId}`,
      `/o/${first}/cases/${caseId}/evidence/${b.evidenceId}/preview`,
      `/o/${first}/cases/${a.sponsorshipCase.id}/evidence/${b.evidenceId}/preview`,
      `/o/${first}/cases/${caseId}/mails/${b.mailId}`,
    ]);
    const all = [...paths, `/o/${org}/members`, `/o/${org}/profile`, `/o/${org}/cases`, `/c/${caseId}`];
    for (const path of all.flatMap((one) => [one, `${one}.data`])) {
      const { status, body } = await ask(`${world.portal}${path}`, { cookie });
      // React Router wraps a refusal of a .data request in an answer of its own; what counts is what it says.
      expect(status >= 300 && status < 500, `${path.replace(/[0-9a-f-]{36}/g, ":x")} answered ${status}`);
      expect(foreign(body).length === 0, `${path} shows ${foreign(body)}`);
    }
    return found;
  },
  async (world) => {
    const { expect, found } = finding("foreign ids in input, cursor and batch over HTTP");
    const { a, b } = world.scenario;
    const cookie = await sessionOf(world, "portal", a.owner);
    const scope = `/o/${a.organisation.id}`;
    const theirs = { caseId: b.sponsorshipCase.id };
    const own = { caseId: a.sponsorshipCase.id };
    const cursor = Buffer.from(JSON.stringify([new Date().toISOString(), newId()])).toString("base64url");
    const batches: [string[], unknown[]][] = [
      [["sponsorshipCase.show"], [theirs]],
      [["evidence.list"], [theirs]],
      [["sponsorshipCase.list"], [{ cursor }]],
      [["sponsorshipCase.timeline"], [{ ...theirs, cursor }]],
      [["sponsorshipCase.list"], [{ cursor: b.sponsorshipCase.id }]],
      [
        ["sponsorshipCase.show", "sponsorshipCase.show"],
        [own, theirs],
      ],
      [
        ["sponsorshipCase.show", "evidence.list", "member.list"],
        [theirs, theirs, { organisationId: b.organisation.id }],
      ],
      [["advert.edit"], [{ ...own, advertId: b.advertId }]],
      [["localApplicant.edit"], [{ ...own, applicantId: b.applicantId }]],
      [["changeRequest.list"], [theirs]],
      [["audit.list"], [{ organisationId: b.organisation.id }]],
    ];
    for (const [names, inputs] of batches) {
      const { status, body } = await ask(queryUrl(world.portal, scope, names, inputs), { cookie });
      expect(
        status > 0 && status < 500 && foreign(body).length === 0,
        `${names}: ${status} ${foreign(body)}`,
      );
    }
    // The other way round: the address names B, everything else A.
    for (const name of ["sponsorshipCase.list", "member.list", "organisation.profile"]) {
      const { status, body } = await ask(queryUrl(world.portal, `/o/${b.organisation.id}`, [name], [{}]), {
        cookie,
      });
      expect(status === 404 && foreign(body).length === 0, `${name} at B: ${status}`);
    }
    return found;
  },
  async (world) => {
    const { expect, found } = finding("tenant named in a header, a cookie or the body");
    const { a, b } = world.scenario;
    const session = await sessionOf(world, "portal", a.owner);
    const id = b.organisation.id;
    const headers = [
      "x-organisation-id",
      "x-tenant-id",
      "x-causeway-organisation",
      "x-original-url",
      "x-rewrite-url",
    ];
    for (const name of headers) {
      const value = name.endsWith("url") ? `/o/${id}/cases` : id;
      const url = queryUrl(world.portal, `/o/${a.organisation.id}`, ["sponsorshipCase.list"], [{}]);
      const { status, body } = await ask(url, { cookie: session, headers: { [name]: value } });
      expect(status === 200 && foreign(body).length === 0, `${name}: ${status}`);
    }
    const cookie = `${session}; organisation=${id}; causeway-organisation=${id}`;
    const list = await ask(`${world.portal}/o/${a.organisation.id}/cases`, { cookie });
    expect(list.status === 200 && foreign(list.body).length === 0, `cookie: ${list.status}`);
    const body = JSON.stringify({
      json: {
        caseId: b.sponsorshipCase.id,
        organisationId: id,
        section: "position",
        baseVersion: 0,
        answers: { title: "Stolen" },
      },
    });
    const saved = await ask(`${world.portal}/o/${a.organisation.id}/trpc/sponsorshipCase.saveSection`, {
      method: "POST",
      cookie: session,
      headers: { origin: world.portal, "content-type": "application/json" },
      body,
    });
    expect(saved.status === 404, `body: ${saved.status}`);
    const { rows } = await world.db.owner.query(
      "select from case_section where answers::text like '%Stolen%'",
    );
    expect(rows.length === 0, "another tenant's section was changed");
    return found;
  },
];
