/** The day of a text such as "2020-03-16", from its midnight in local time; null for any other text and for days that do not exist. */
export function parseIsoDay(text: string): Date | null {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1900) return null;
  const date = new Date(year, month - 1, day);
  return date.getMonth() === month - 1 && date.getDate() === day ? date : null;
}

/** "16 Mar 20": the day of a serial number of the 1900 date system. */
export function shortDay(serial: number): string {
  const date = new Date((serial - 25_569) * 86_400_000);
  const month = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" }).format(date).slice(0, 3);
  return `${date.getUTCDate()} ${month} ${String(date.getUTCFullYear() % 100).padStart(2, "0")}`;
}

/** "16 March 2020" */
export function dayText(date: Date): string {
  return new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" }).format(date);
}
