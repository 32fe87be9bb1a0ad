import { Writable } from "node:stream";
import type { Actor } from "@causeway/rules/actor";
import { errorCodes } from "@causeway/rules/errors";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Context } from "./context.ts";
import { AppError, toAppError } from "./errors.ts";
import { makeLogger } from "./log.ts";
import {
  candidateProcedure,
  createCallerFactory,
  organisationProcedure,
  personProcedure,
  publicProcedure,
  reviewerProcedure,
  router,
  staffInOrganisationProcedure,
  staffProcedure,
} from "./trpc.ts";

const id = "01900000-0000-7000-8000-000000000001";
const other = "01900000-0000-7000-8000-000000000002";
const lines: string[] = [];
const log = makeLogger(
  "info",
  new Writable({ write: (chunk, _, done) => done(void lines.push(String(chunk))) }),
);

const kinds = router({
  anybody: publicProcedure().query(({ ctx }) => ctx.actor.kind),
  person: personProcedure().query(({ ctx }) => ctx.actor),
  editor: organisationProcedure("case.edit").query(({ ctx }) => ctx.actor.role),
  candidate: candidateProcedure().query(({ ctx }) => ctx.actor.caseId),
  queue: staffProcedure("queue.read").query(({ ctx }) => ctx.actor),
  administer: staffInOrganisationProcedure("organisation.administer").query(({ ctx }) => ctx.actor),
  review: reviewerProcedure("case.review")
    .input(z.object({ note: z.string() }))
    .query(({ ctx, input }) => ({ actor: ctx.actor, note: input.note })),
  keep: publicProcedure()
    .input(z.object({ title: z.string().min(1) }))
    .query(({ input }) => input.title),
  broken: publicProcedure().query(() => {
    throw new Error("duplicate key: (email)=(somebody@example.test)");
  }),
});
const callerOf = createCallerFactory(kinds);

function as(actor: Actor, app: "portal" | "admin" = "portal") {
  // Procedures of this test touch nothing but the actor, the app and the log.
  return callerOf({ actor, app, log, requestId: "r" } as unknown as Context);
}

const actors = {
  anonymous: { kind: "anonymous" },
  person: { kind: "person", personId: id },
  owner: { kind: "member", personId: id, organisationId: id, role: "owner" },
  viewer: { kind: "member", personId: id, organisationId: id, role: "viewer" },
  candidate: { kind: "candidate", personId: id, organisationId: id, caseId: id, candidateId: id },
  reviewer: { kind: "staff", personId: id, roles: ["reviewer"] },
  administrator: { kind: "staff", personId: id, roles: ["administrator"] },
  worker: { kind: "worker" },
} as const satisfies Record<string, Actor>;
type Who = keyof typeof actors;

const inCase = { organisationId: id, caseId: other, note: "n" };
const calls = {
  anybody: (who: Who) => as(actors[who]).anybody(),
  person: (who: Who) => as(actors[who]).person(),
  editor: (who: Who) => as(actors[who]).editor(),
  candidate: (who: Who) => as(actors[who]).candidate(),
  queue: (who: Who) => as(actors[who], "admin").queue(),
  administer: (who: Who) => as(actors[who], "admin").administer({ organisationId: id }),
  review: (who: Who) => as(actors[who], "admin").review(inCase),
};

/** Who may; and who, though known here, may not. Everybody else must find nothing. */
const table: Record<keyof typeof calls, { may: Who[]; notAllowed: Who[] }> = {
  anybody: { may: Object.keys(actors) as Who[], notAllowed: [] },
  person: { may: ["person", "owner", "viewer", "candidate", "reviewer", "administrator"], notAllowed: [] },
  editor: { may: ["owner"], notAllowed: ["viewer"] },
  candidate: { may: ["candidate"], notAllowed: [] },
  queue: { may: ["reviewer"], notAllowed: ["administrator"] },
  administer: { may: ["administrator"], notAllowed: ["reviewer"] },
  review: { may: ["reviewer"], notAllowed: ["administrator"] },
};

describe("who may call what", () => {
  for (const [name, { may, notAllowed }] of Object.entries(table)) {
    for (const who of Object.keys(actors) as Who[]) {
      const stranger = who === "anonymous" ? "not-signed-in" : "not-found";
      const wanted = may.includes(who) ? "ok" : notAllowed.includes(who) ? "not-allowed" : stranger;
      test(`${name} by ${who}: ${wanted}`, async () => {
        const answer = await calls[name as keyof typeof calls](who).then(
          () => "ok",
          (error: unknown) => toAppError(error).reason,
        );
        expect(answer).toBe(wanted);
      });
    }
  }

  test("staff are strangers at the portal", async () => {
    await expect(as(actors.reviewer).queue()).rejects.toMatchObject({ reason: "not-found" });
  });

  test("the scope of staff is what the input names, and nothing that came before", async () => {
    const inside = { ...actors.reviewer, organisationId: other, caseId: id };
    const { actor } = await as(inside, "admin").review(inCase);
    expect(actor).toMatchObject({ organisationId: id, caseId: other });
    expect(await as(inside, "admin").queue()).toEqual(actors.reviewer);
  });

  test("no procedure is handed a character that the database would refuse", async () => {
    const answers = ["Engineer\u0000", "\u0000"].map((title) => as(actors.anonymous).keep({ title }));
    await expect(answers[0]).resolves.toBe("Engineer");
    await expect(answers[1]).rejects.toMatchObject({ cause: { name: "ZodError" } });
  });

  test("ids that are none never reach the database", async () => {
    const wrong = { ...inCase, caseId: "' or true --" };
    await expect(as(actors.reviewer, "admin").review(wrong)).rejects.toMatchObject({
      reason: "not-found",
      cause: { name: "ZodError" },
    });
  });
});

describe("failures", () => {
  test("every code has a status, and only our own fault is a 500", () => {
    for (const code of errorCodes) {
      const status = getHTTPStatusCodeFromError(new AppError(code));
      expect(status >= 400 && status < 500, `${code}: ${status}`).toBe(code !== "internal");
    }
  });

  test("an unexpected one says nothing, to the caller or the log, of what it met", async () => {
    const error = await as(actors.person)
      .broken()
      .catch((caught: unknown) => caught);
    expect(error).toMatchObject({ reason: "internal", message: "internal" });
    expect(lines.join("")).toContain("procedure failed");
    expect(lines.join("")).not.toContain("somebody@example.test");
  });

  test("the log blots out what is personal even when somebody passes a whole object", () => {
    lines.length = 0;
    log.info({ email: "a@example.test", person: { name: "Chan", code: "7PB21R" } }, "careless");
    expect(lines.join("")).not.toMatch(/a@example|Chan|7PB21R/);
  });
});
