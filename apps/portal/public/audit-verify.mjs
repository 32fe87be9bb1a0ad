// Checks an exported audit trail offline: `node audit-verify.mjs FILE [--anchors FOLDER]`. Needs Node and this file only.
//
// The first line of an export is its head: {"causewayAudit":1,"organisation":…,"entries":N,"head":HASH}. Lines
// {"anchor":…} follow, then the entries: {"prev":HASH,"hash":HASH,"entry":TEXT}, where HASH = SHA-256 of prev + "\n" +
// entry, in hex, and the first prev is sixty-four zeros. A changed, removed, added or moved entry breaks a link.
//
// A cut tail breaks none: that is what anchors are for. Each day the heads of all chains are the leaves of a hash tree
// (RFC 6962) whose root is signed (Ed25519) and published. An anchor in the export says which entry was the head on its
// day and leads from there to the root. With --anchors the copies kept outside the database, one file a day, are asked
// as well, and remember heads of which an altered database says nothing.
import { createHash, createPublicKey, hash, verify as verifySignature } from "node:crypto";
import { createReadStream, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { anchors: { type: "string" } },
});
const [file] = positionals;
if (!file) {
  process.stderr.write("Usage: audit-verify FILE [--anchors FOLDER]\n");
  process.exit(2);
}

const result = await verify(file, values.anchors);
const say = (line) => process.stdout.write(`${line}\n`);
say(`${result.checked} entries checked in ${result.organisation ?? "an unknown organisation"}`);
if (result.fault) {
  say(`BROKEN at entry ${result.at}: ${result.fault}`);
  process.exit(1);
}
say(`The chain is whole. Head: ${result.head}`);
for (const { day, seq, root } of result.anchors.slice(-1)) {
  say(`${result.anchors.length} anchors hold, the last of ${day}: up to entry ${seq}, root ${root}`);
}
for (const key of result.keys) say(`Signed by ${key}: compare it and the roots with those published`);

async function verify(path, folder) {
  let head;
  const anchors = [];
  const seen = new Map();
  const remember = (anchor) => {
    anchors.push(anchor);
    seen.set(anchor.seq, [...(seen.get(anchor.seq) ?? []), anchor]);
  };
  let previous = "0".repeat(64);
  let checked = 0;
  let fault;
  for await (const lines of piecesOf(path)) {
    for (const line of lines) {
      if (line === "") continue;
      if (!head) {
        head = readHead(line);
        if (typeof head === "string") return { checked, at: 0, fault: head };
        if (folder) keptOutside(folder, head.organisation).forEach(remember);
        continue;
      }
      const link = parse(line);
      if (link?.anchor) {
        remember(link.anchor);
        continue;
      }
      fault = faultOf(link, previous, checked + 1, head.organisation);
      if (fault) break;
      previous = link.hash;
      checked += 1;
      const other = seen.get(checked)?.find((anchor) => anchor.hash !== previous);
      if (other) fault = `is another one than the anchor of ${other.day} saw`;
      if (fault) break;
    }
    if (fault) break;
  }
  if (!head) return { checked, at: 0, fault: "the file is empty" };
  if (!fault && checked !== head.entries) fault = `the head speaks of ${head.entries} entries`;
  if (!fault && previous !== head.head) fault = "the last entry is not the head";
  for (const anchor of fault ? [] : anchors) {
    if (anchor.seq > checked) fault ??= `the anchor of ${anchor.day} saw an entry ${anchor.seq}`;
    fault ??= anchorFault(anchor, head.organisation);
  }
  anchors.sort((one, other) => one.seq - other.seq);
  return {
    ...{ checked, fault, anchors, at: fault ? checked + 1 : undefined },
    ...{
      organisation: head.organisation,
      head: previous,
      keys: new Set(anchors.map((one) => one.publicKey)),
    },
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

function anchorFault(
  { day, leaves, prevRoot, root, publicKey, signature, seq, hash: seen, proof },
  organisation,
) {
  let knot = knotOf(0, Buffer.from([organisation, seq, seen].join("\n")));
  for (const step of proof) {
    const beside = Buffer.from(step.slice(1), "hex");
    knot = step[0] === "L" ? knotOf(1, beside, knot) : knotOf(1, knot, beside);
  }
  if (knot.toString("hex") !== root) return `the anchor of ${day} does not lead to its root`;
  const text = Buffer.from(["causeway-anchor-1", day, leaves, prevRoot, root].join("\n"));
  const spki = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), Buffer.from(publicKey, "hex")]);
  const key = createPublicKey({ key: spki, format: "der", type: "spki" });
  if (!verifySignature(null, text, key, Buffer.from(signature, "hex")))
    return `the anchor of ${day} is not signed by its key`;
  return undefined;
}

function knotOf(kind, ...parts) {
  const hash = createHash("sha256").update(Buffer.from([kind]));
  for (const part of parts) hash.update(part);
  return hash.digest();
}

// The organisation's heads in the agency's own copies.
function keptOutside(folder, organisation) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .flatMap((name) => {
      const { heads, ...anchor } = JSON.parse(readFileSync(join(folder, name), "utf8"));
      return heads
        .filter((head) => head.organisation === organisation)
        .map((head) => ({ ...anchor, ...head }));
    });
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
