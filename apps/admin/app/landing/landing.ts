import { redirect } from "react-router";

/** Staff come to work: the start of the admin app is the queue, and the queue asks for a sign-in. */
export function loader() {
  return redirect("/queue");
}
