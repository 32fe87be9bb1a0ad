import { aStaffMember } from "@causeway/db/test/factories";
import type { Person } from "./person.ts";
import { database } from "./stack.ts";
import type { Meet } from "./test.ts";

/** Where the agency sits: at a desk, and with a tablet held upright. */
export const devices = {
  desktop: { viewport: { width: 1280, height: 900 } },
  tablet: { viewport: { width: 820, height: 1180 }, hasTouch: true },
} as const;

export type Device = keyof typeof devices;
export const deviceNames = Object.keys(devices) as Device[];

/** An administrator of the agency, signed in. */
export async function anAdministrator(meet: Meet, device: Device): Promise<Person> {
  const as = await aStaffMember(database, ["administrator"]);
  return meet({ app: "admin", email: as.email, as }, devices[device]);
}
