/** Papers whose most files are counted together: proofs of degree and of experience are five files in all. */
const shared: Readonly<Record<string, readonly string[]>> = { "A-QUAL": ["A-EXP"], "A-EXP": ["A-QUAL"] };

/** The other papers whose files take up the room of this one. */
export function limitSharedWith(document: string): readonly string[] {
  return shared[document] ?? [];
}
