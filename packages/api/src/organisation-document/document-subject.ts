/** What an audit entry about one of the organisation's own papers is about. */
export function documentSubject(id: string): { kind: string; id: string } {
  return { kind: "organisation-document", id };
}
