import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";

const bounded = new URL("./bounded.ts", import.meta.url).href;

test("what was begun is taken away, the latest first, when the work is done", async () => {
  expect(await run("await end(); say('figures')")).toEqual({
    code: 0,
    said: ["server", "folder", "figures"],
  });
});

test("when the time is over it is taken away, too, no figures are told, and the run counts as failed", async () => {
  expect(await run("await hang; await end(); say('figures')", { minutes: 0.005 })).toEqual({
    ...{ code: 1, said: ["server", "folder"] },
  });
});

test("Ctrl-C does the same, though what is under way fails meanwhile", async () => {
  const work = "say('working'); await hang.catch(() => {}); await end(); say('figures')";
  expect(await run(work, { interrupt: true })).toEqual({ code: 130, said: ["working", "server", "folder"] });
});

test("one thing that cannot be taken away keeps none of the others", async () => {
  const work = "after(() => { throw new Error('stuck') }); await end(); say('figures')";
  expect(await run(work)).toEqual({ code: 0, said: ["server", "folder", "figures"] });
});

test("what is still being opened is waited for, and taken away; what is opened after that, too", async () => {
  const work = `
    setTimeout(() => say("working"), 50);
    const later = new Promise((done) => setTimeout(() => done("second server"), 400));
    try {
      await opened(later, say);
      after(() => say("second folder"));
      say("figures");
    } finally {
      await end();
    }`;
  expect(await run(work, { interrupt: true })).toEqual({
    ...{ code: 130, said: ["working", "second server", "second folder", "server", "folder"] },
  });
});

/** A measurement of its own process that has made a folder and started a server. */
async function run(work: string, { minutes = 1, interrupt = false } = {}) {
  const script = `
    import { bounded } from ${JSON.stringify(bounded)};
    const say = (word) => process.stdout.write(word + "\\n");
    const { after, opened, end } = bounded(${minutes});
    let fail;
    const hang = new Promise((_, reject) => { fail = reject; });
    hang.catch(() => {});
    after(() => say("folder"));
    after(() => { fail?.(new Error("the server is gone")); say("server"); });
    ${work}
  `;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    if (interrupt && text.includes("working")) child.kill("SIGINT");
  });
  const [code] = await once(child, "close");
  return { code, said: said.split("\n").filter((word) => word !== "") };
}
