import { Document } from "@causeway/web/document.tsx";
import { ErrorPage } from "@causeway/web/error-page.tsx";
import { usePressOnce } from "@causeway/web/press-once";
import { rootData } from "@causeway/web/root-data";
import { sessionMiddleware } from "@causeway/web/session-middleware";
import { Outlet } from "react-router";
import type { Route } from "./+types/root.ts";
import "./app.css";
import { PublicFrame } from "./shell/public-frame.tsx";

export const middleware: Route.MiddlewareFunction[] = [sessionMiddleware];

export function loader({ context }: Route.LoaderArgs) {
  return rootData(context);
}

export const Layout = Document;

export default function Root() {
  usePressOnce();
  return <Outlet />;
}

export function ErrorBoundary() {
  return (
    <PublicFrame>
      <ErrorPage />
    </PublicFrame>
  );
}
