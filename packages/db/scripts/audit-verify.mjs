// Checks an exported audit trail offline: `node audit-verify.mjs FILE`. Needs Node and this file, nothing else.
//
// The first line of an export is its head: {"causewayAudit":1,"organisation":…,"entries":N,"head":HASH}. Each further
// line is {"prev":HASH,"hash":HASH,"entry":TEXT}, where HASH = SHA-256 of prev + "\n" + entry, in hex, and the first prev
// is sixty-four zeros. A changed, removed, added or moved entry breaks a link; a cut tail misses the head, which is the
// one to compare with the anchor that the agency published for that day.
import { hash } from "node:crypto";
import { createReadStream } from "node:fs";

const file = process.argv[2];
if (!file) {
  process.stderr.write("Usage: audit-verify FILE\n");
  process.exit(2);
}

const result = await verify(file);
process.stdout.write(
  `${result.checked} entries checked in ${result.organisation ?? "an unknown organisation"}\n`,
);
if (result.fault) {
  process.stdout.write(`BROKEN at entry ${result.at}: ${result.fault}\n`);
  process.exit(1);
}
process.stdout.write(`The chain is whole. Head: ${result.head}\n`);

async function verify(path) {
  let head;
  let previous = "0".repeat(64);
  let checked = 0;
  let fault;
  for await (const lines of piecesOf(path)) {
    for (const line of lines) {
      if (line === "") continue;
      if (!head) {
        head = readHead(line);
        if (typeof head === "string") return { checked, at: 0, fault: head };
        continue;
      }
      const link = parse(line);
      fault = faultOf(link, previous, checked + 1, head.organisation);
      if (fault) break;
      previous = link.hash;
      checked += 1;
    }
    if (fault) break;
  }
  if (!head) return { checked, at: 0, fault: "the file is empty" };
  if (!fault && checked !== head.entries) fault = `the head speaks of ${head.entries} entries`;
  if (!fault && previous !== head.head) fault = "the last entry is not the head";
  return {
    checked,
    at: fault ? checked + 1 : undefined,
    fault,
    organisation: head.organisation,
    head: previous,
  };
}

// Whole lines, a megabyte at a time: an await for each of a million lines would take longer than their hashes.
async function* piecesOf(path) {
  let rest = "";
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20, encoding: "utf8" })) {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = lines.pop();
    yield lines;
  }
  yield [rest];
}

function readHead(line) {
  const head = parse(line);
  if (head?.causewayAudit !== 1 || !Number.isSafeInteger(head.entries))
    return "the first line is not the head of an export";
  return head;
}

function faultOf(link, previous, seq, organisation) {
  if (typeof link?.entry !== "string" || typeof link.hash !== "string") return "not an entry";
  if (link.prev !== previous) return "does not follow the entry before it";
  if (hash("sha256", `${link.prev}\n${link.entry}`) !== link.hash) return "its text does not match its hash";
  const entry = parse(link.entry);
  if (entry?.seq !== seq) return `says it is entry ${entry?.seq}`;
  if (entry.organisation !== organisation) return "belongs to another organisation";
  return undefined;
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
