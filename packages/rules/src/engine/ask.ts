import type { Trace } from "./trace.ts";

/**
 * Facts that can still change a verdict, in the order in which the rule asks for them. A branch that is
 * already settled asks for nothing, and neither does a settled verdict.
 *
 * @param ruleTrace the trace of a rule that another refers to.
 */
export function openFacts(trace: Trace, ruleTrace: (rule: string) => Trace | undefined): string[] {
  const open = new Set<string>();
  const visit = (node: Trace) => {
    if (node.verdict === "met" || node.verdict === "not-met") return;
    for (const path of node.missing ?? []) open.add(path);
    if (node.op === "rule" && node.about !== undefined) {
      const inner = ruleTrace(node.about);
      if (inner !== undefined) visit(inner);
    }
    for (const child of node.of ?? []) visit(child);
  };
  visit(trace);
  return [...open];
}
