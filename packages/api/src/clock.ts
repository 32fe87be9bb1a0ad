/** The one place that reads the clock. Everything else is given `now`, so that a test can choose its day. */
export function systemClock(): Date {
  return new Date();
}

/** The calendar day in Hong Kong at an instant, as an ISO string. Hong Kong has kept UTC+8 since 1979. */
export function hongKongDay(now: Date): string {
  return new Date(now.getTime() + hongKongOffset).toISOString().slice(0, 10);
}

/** The hour of the day in Hong Kong at an instant, 0 to 23. */
export function hongKongHour(now: Date): number {
  return new Date(now.getTime() + hongKongOffset).getUTCHours();
}

/** An instant so many minutes later; earlier when negative. */
export function minutesLater(now: Date, minutes: number): Date {
  return new Date(now.getTime() + minutes * 60_000);
}

/** An instant so many days of 24 hours later. */
export function daysLater(now: Date, days: number): Date {
  return minutesLater(now, days * 24 * 60);
}

const hongKongOffset = 8 * 60 * 60_000;
