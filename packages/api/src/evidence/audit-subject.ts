/** What an audit entry is about. The candidate reads the entries about her own files: who saw them and when. */
export function auditSubject(evidence: { id: string; candidateId: string | null }): {
  kind: string;
  id: string;
} {
  return { kind: evidence.candidateId ? "candidate-evidence" : "evidence", id: evidence.id };
}
