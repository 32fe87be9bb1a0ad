import type { ChecklistItem } from "../law/assessment.ts";
import type { Block, Teller } from "./explain.ts";
import { listed } from "./say.ts";
import type { Phrase } from "./wording/wording.ts";

/** The papers, by who brings them; then stay, fees and dependants. */
export function papersBlocks(teller: Teller): Block[] {
  const blocks = [...paperLines(teller), ...stayLines(teller), ...dependantLines(teller)];
  return blocks;
}

const nowStages = new Set(["entry", "extension", "change-of-employment", "any"]);

function paperLines({ assessment, wording, phrase, audience }: Teller): Block[] {
  const now = assessment.checklist.filter((item) => nowStages.has(item.stage));
  const wanted: [Phrase, (item: ChecklistItem) => boolean][] = [
    ["papers-candidate", (item) => item.state === "required" && item.party === "applicant"],
    [
      "papers-employer",
      (item) => item.state === "required" && (item.party === "employer" || item.party === "sponsor"),
    ],
    ["papers-dependant", (item) => item.state === "required" && item.party === "dependant"],
    ["papers-held-back", (item) => item.state === "held-back"],
    ["papers-waivable", (item) => item.state === "waivable"],
    ["papers-reviewer", (item) => item.state === "reviewer"],
    ["papers-unknown", (item) => item.state === "unknown"],
  ];
  const blocks: Block[] = [{ kind: "heading", text: phrase("papers-heading") }];
  for (const [name, holds] of wanted) {
    if (audience === "candidate" && name === "papers-employer") continue;
    const papers = [
      ...new Set(now.filter(holds).map((item) => wording.document[item.document] ?? item.document)),
    ];
    if (papers.length > 0)
      blocks.push({ kind: "text", text: phrase(name, { papers: listed(papers, wording) }) });
  }
  return blocks;
}

function stayLines({ assessment, phrase }: Teller): Block[] {
  const { stay, fees, rightOfAbode } = assessment;
  const blocks: Block[] = [];
  const { months, patternMonths, cappedByContract } = stay.grant;
  if (months !== null && patternMonths !== null) {
    const text = cappedByContract
      ? phrase("grant-capped", { months, pattern: patternMonths })
      : phrase("grant", { months });
    blocks.push({ kind: "text", text });
  }
  if (stay.window.opensOn !== null && stay.limit !== null) {
    blocks.push({ kind: "text", text: phrase("window", { opens: stay.window.opensOn, limit: stay.limit }) });
  }
  const { persons, application, issuance } = fees;
  if (persons !== null && application !== null && issuance !== null) {
    const text =
      issuance.exact === null
        ? phrase("fees-range", {
            persons,
            application,
            low: issuance.atLeast,
            high: issuance.atMost ?? issuance.atLeast,
          })
        : phrase("fees", { persons, application, issuance: issuance.exact });
    blocks.push({ kind: "text", text });
  }
  if (rightOfAbode.earliest !== null)
    blocks.push({ kind: "text", text: phrase("abode", { day: rightOfAbode.earliest }) });
  return blocks.length === 0 ? [] : [{ kind: "heading", text: phrase("stay-heading") }, ...blocks];
}

function dependantLines({ assessment, wording, phrase }: Teller): Block[] {
  if (assessment.dependants.length === 0) return [];
  const items = assessment.dependants.map(({ ref, answer, reason }, at) => {
    const name = ref ?? String(at + 1);
    if (answer.verdict === "met") return phrase("dependant-met", { ref: name });
    if (answer.verdict !== "not-met") return phrase("dependant-unknown", { ref: name });
    const why = wording.finding[reason as keyof typeof wording.finding] ?? "";
    return phrase("dependant-not-met", { ref: name, reason: why });
  });
  return [
    { kind: "heading", text: phrase("people-heading") },
    { kind: "list", items },
  ];
}
