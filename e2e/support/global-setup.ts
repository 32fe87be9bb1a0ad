import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** Where the installation under test is; the workers learn it from the environment. */
export type Stack = {
  portalUrl: string;
  adminUrl: string;
  databaseUrl: string;
  directory: string;
  /** Every address of both apps, from their tables of contents; `page` where a person lands. */
  routes: Record<"portal" | "admin", { path: string; page: boolean }[]>;
};

/** Starts one empty installation for the whole run and returns what ends it. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const script = fileURLToPath(new URL("../../scripts/e2e-stack.ts", import.meta.url));
  const child = fork(script, [], {
    execArgv: ["--import", "tsx"],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const stack = await Promise.race([
    once(child, "message").then(([message]) => message as Stack),
    once(child, "exit").then(([code]) => {
      throw new Error(`The installation under test ended with ${code} before it was ready`);
    }),
  ]);
  process.env.CAUSEWAY_E2E_STACK = JSON.stringify(stack);
  return async () => {
    const ended = once(child, "exit");
    child.disconnect();
    await ended;
  };
}
