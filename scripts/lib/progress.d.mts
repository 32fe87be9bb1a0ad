import type { SpawnOptions } from "node:child_process";

export function makeSteps(
  total: number,
  first?: number,
): <T>(label: string, run: () => Promise<T> | T) => Promise<T>;
export function run(command: string, args: string[], options?: SpawnOptions): Promise<string>;
export class CommandFailed extends Error {
  output: string;
}
