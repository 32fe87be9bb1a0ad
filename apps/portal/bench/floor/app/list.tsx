import { useLoaderData } from "react-router";

type Row = Record<"id" | "reference" | "status" | "title" | "candidateName" | "updatedAt", string>;
type Rows = (person: { organisationId: string; personId: string }) => Promise<Row[]>;
type Args = { params: Record<string, string | undefined> };

/** The server's process puts its way to the rows where this page finds it. */
export async function loader({ params }: Args) {
  const { organisationId = "", personId = "" } = params;
  const listRows = Reflect.get(globalThis, "floorRows") as Rows;
  return { rows: await listRows({ organisationId, personId }) };
}

export default function List() {
  const { rows } = useLoaderData<typeof loader>();
  return (
    <table>
      <thead>
        <tr>
          <th>Case</th>
          <th>Candidate</th>
          <th>Reference</th>
          <th>Status</th>
          <th>Changed</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <a href={`/cases/${row.id}`}>{row.title}</a>
            </th>
            <td>{row.candidateName}</td>
            <td>{row.reference}</td>
            <td>{row.status}</td>
            <td>{row.updatedAt}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
