import { expect, test } from "vitest";
import { makeLogger } from "./log.ts";

const lines: string[] = [];
const log = makeLogger("info", { write: (line) => void lines.push(line) });

function logged(entry: object): Record<string, unknown> {
  log.info(entry, "something");
  return JSON.parse(lines.at(-1) ?? "{}");
}

test("a failure is logged by the database's code, never by its words", () => {
  const duplicate = Object.assign(new Error("duplicate key (email)=(somebody@example.test)"), {
    code: "23505",
    detail: "somebody@example.test",
  });
  const entry = logged({ error: new Error("wrapped", { cause: duplicate }) });
  expect(entry).toMatchObject({ error: { type: "Error", errorCode: "23505" } });
  expect(JSON.stringify(entry)).not.toContain("somebody");
});

test("a lost connection says so, as an error and as the plain object that the job queue makes of it", () => {
  const { message, stack } = new Error("connect ECONNREFUSED");
  expect(logged({ error: { message, stack, code: "ECONNREFUSED" } })).toMatchObject({
    error: { errorCode: "ECONNREFUSED" },
  });
});

test.each([
  { code: "7KQ2MX" },
  { mail: { code: "7KQ2MX" } },
  { invitation: { sent: { code: "7KQ2MX" } } },
  { details: { error: "x", code: "7KQ2MX" } },
  { email: "somebody@example.test", token: "7KQ2MX" },
])("a code that opens a door stays hidden: %j", (entry) => {
  expect(JSON.stringify(logged(entry))).not.toMatch(/7KQ2MX|somebody/);
});
