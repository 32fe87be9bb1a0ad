import type { Services } from "@causeway/api/context";
import type { RequestState } from "@causeway/api/request-context";
import { createContext } from "react-router";

/** What lives as long as the process; set for every request before any middleware. */
export const servicesContext = createContext<Services>();

/** Who asks and in which language; null until `sessionMiddleware` has run (or when it failed). */
export const stateContext = createContext<RequestState | null>(null);
