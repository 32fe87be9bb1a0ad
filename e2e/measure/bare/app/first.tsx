import { Form, redirect } from "react-router";

export function loader() {
  return { name: "" };
}

export async function action({ request }: { request: Request }) {
  await request.formData();
  return redirect("/second");
}

export default function First({ loaderData }: { loaderData: { name: string } }) {
  return (
    <main>
      <h1>First page</h1>
      <Form method="post">
        <label>
          Name <input name="name" defaultValue={loaderData.name} />
        </label>
        <button type="submit" name="intent" value="continue">
          Continue
        </button>
      </Form>
    </main>
  );
}
