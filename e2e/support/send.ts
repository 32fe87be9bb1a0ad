import type { Person } from "./person.ts";
import { loopbackUrl, urlOf } from "./stack.ts";

/** Asks for a change as a page of hers would, without drawing one: for what a test arranges and does not look at. */
export async function send(person: Person, path: string, body: FormData | object): Promise<void> {
  const origin = loopbackUrl(person.app);
  const cookies = await person.context.cookies(urlOf(person.app));
  const form = body instanceof FormData;
  const response = await fetch(origin + path, {
    method: "POST",
    redirect: "manual",
    headers: {
      ...(form ? {} : { "content-type": "application/json" }),
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
      origin,
    },
    body: form ? body : JSON.stringify({ json: body }),
  });
  if (response.status >= 400) throw new Error(`${path}: ${response.status} ${await response.text()}`);
}
