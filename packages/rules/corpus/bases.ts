import { criteriaBases } from "./bases/criteria.ts";
import { dependantBases } from "./bases/dependant.ts";
import { exemption1Bases } from "./bases/exemption-1.ts";
import { exemption2Bases } from "./bases/exemption-2.ts";
import { recruitment1Bases } from "./bases/recruitment-1.ts";
import { recruitment2Bases } from "./bases/recruitment-2.ts";
import { rightOfAbodeBases } from "./bases/right-of-abode.ts";
import { route1Bases } from "./bases/route-1.ts";
import { route2Bases } from "./bases/route-2.ts";
import type { Base } from "./bases/shared.ts";
import { stayBases } from "./bases/stay.ts";

export type { Base } from "./bases/shared.ts";

/** The authored cases, group by group. */
export const bases: readonly Base[] = [
  ...route1Bases,
  ...route2Bases,
  ...exemption1Bases,
  ...exemption2Bases,
  ...recruitment1Bases,
  ...recruitment2Bases,
  ...criteriaBases,
  ...stayBases,
  ...rightOfAbodeBases,
  ...dependantBases,
];
