import { spawn } from "node:child_process";

/** Numbered steps on the terminal: "2/6 Building the apps … 4 s". What a step prints shows only when it fails. */
export function makeSteps(total, first = 1) {
  let number = first - 1;
  return async function step(label, run) {
    number += 1;
    const line = `${number}/${total} ${label} …`;
    const started = Date.now();
    const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
    const tick = process.stdout.isTTY
      ? setInterval(() => process.stdout.write(`\r${line} ${seconds()} `), 1000)
      : undefined;
    if (process.stdout.isTTY) process.stdout.write(line);
    try {
      const result = await run();
      say(typeof result === "string" && result !== "" ? `${seconds()}, ${result}` : seconds());
      return result;
    } catch (error) {
      say(`${seconds()}, failed`);
      throw error;
    } finally {
      clearInterval(tick);
    }
    function say(outcome) {
      process.stdout.write(`${process.stdout.isTTY ? "\r" : ""}${line} ${outcome}\n`);
    }
  };
}

/** Runs a command to its end and returns what it printed; throws with the last lines when it fails. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve(output);
      else reject(new CommandFailed(`${command} ${args.join(" ")}`, code, output));
    });
  });
}

export class CommandFailed extends Error {
  constructor(command, code, output) {
    super(`${command} ended with ${code}\n${output.split("\n").slice(-80).join("\n")}`);
    this.output = output;
  }
}
