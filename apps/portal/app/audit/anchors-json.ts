import { portal } from "@causeway/web/portal";
import type { Route } from "./+types/anchors-json.ts";

/** Resource route: the signed roots, to be kept by whoever wants to hold us to them. */
export async function loader({ context }: Route.LoaderArgs) {
  const anchors = await portal(context).caller.record.anchors({ days: 400 });
  return Response.json(
    { causewayAnchors: 1, anchors },
    { headers: { "cache-control": "public, max-age=300" } },
  );
}
