import { Form } from "react-router";

export function loader() {
  return { number: "" };
}

export default function Second({ loaderData }: { loaderData: { number: string } }) {
  return (
    <main>
      <h1>Second page</h1>
      <Form method="post">
        <label>
          Number <input name="number" defaultValue={loaderData.number} />
        </label>
        <button type="submit" name="intent" value="continue">
          Continue
        </button>
      </Form>
    </main>
  );
}
