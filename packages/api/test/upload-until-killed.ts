import { openAs } from "@causeway/db/client";
import { testSecrets } from "@causeway/db/test/database";
import { slotOf } from "@causeway/rules/evidence/slot";
import { documents } from "@causeway/rules/law/tables/documents";
import type { MemberContext } from "../src/context.ts";
import { readEnv } from "../src/env.ts";
import { uploadEvidence } from "../src/evidence/upload-evidence.ts";
import { deriveKeys } from "../src/keys.ts";
import { makeLogger } from "../src/log.ts";
import { diskStorage } from "../src/storage/storage.ts";
import { aPdf, inPieces } from "./files.ts";

/** A process of its own that uploads without end and says each id once it was acknowledged. Ends only by being killed. */
const [url = "", directory = "", actor = "", caseId = ""] = process.argv.slice(2);
const env = readEnv({});
const ctx = {
  ...{ app: "portal", env, keys: deriveKeys(env.CAUSEWAY_SECRET), log: makeLogger("silent") },
  ...{ db: await openAs("portal", url, testSecrets), storage: await diskStorage(directory) },
  ...{ now: () => new Date(), session: null, locale: "en", requestId: "TEST-KILLED", ip: "", userAgent: "" },
  actor: JSON.parse(actor),
} as unknown as MemberContext;

/** Several, as each takes a few files only. */
const slots = documents.map(({ id }) => id).filter((id) => slotOf(id)?.party === "employer");

for (let round = 1; ; round++) {
  const bytes = inPieces(aPdf({ bytes: 400_000 + round }), 16_384);
  const requirement = slots[round % slots.length] ?? "E-BR";
  const input = { caseId, requirement, subjectId: null, replaces: null };
  const { evidenceId } = await uploadEvidence(ctx, { ...input, fileName: "paper.pdf", bytes });
  process.stdout.write(`${evidenceId}\n`);
}
