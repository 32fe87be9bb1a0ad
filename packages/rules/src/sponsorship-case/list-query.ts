/** The address of a filter: only what differs from the list as it opens. */
export function queryOf(filter: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (value && !(usual[name] === value)) query.set(name, value);
  }
  return query.toString();
}

const usual: Readonly<Record<string, string>> = {
  shelf: "current",
  sort: "-updated",
  tab: "open",
  holder: "all",
};
