import {
  type DigestPeriod,
  type DigestSchedule,
  isDigestHour,
  nextDigestDay,
} from "@causeway/rules/notification/digest";
import { hongKongDay } from "../clock.ts";

/** The instant of a person's next digest. */
export function nextDigestAt(now: Date, period: DigestPeriod, schedule: DigestSchedule): Date {
  const day = nextDigestDay(hongKongDay(now), hongKongHour(now), period, schedule);
  return new Date(`${day}T${String(schedule.hour).padStart(2, "0")}:00:00+08:00`);
}

/** Whether digests may go out at this moment: what is due earlier waits for the next working morning. */
export function mayDigestNow(now: Date): boolean {
  return isDigestHour(hongKongDay(now), hongKongHour(now));
}

function hongKongHour(now: Date): number {
  return (now.getUTCHours() + 8) % 24;
}
