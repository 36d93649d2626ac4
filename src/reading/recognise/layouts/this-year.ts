/** "This year | Last year", "Month this year | Month last year": the month of the sheet, and one before it. */
const OF_MONTH = String.raw`(?:(?:(?:this|same|in|the) )?month[ ,:–-]*)?\(?`;
const THIS_YEAR = new RegExp(String.raw`^${OF_MONTH}(?:(?:this|current) (?:year|yr)|ty)\)?$`, "i");
const LAST_YEAR = new RegExp(String.raw`^${OF_MONTH}(?:(?:last|previous|prior) (?:year|yr)|ly)\)?$`, "i");

/** True for "This year" on a sheet of a month. */
export function saysThisYear(header: string): boolean {
  return THIS_YEAR.test(header);
}

/** True for "Last year" beside it. */
export function saysLastYear(header: string): boolean {
  return LAST_YEAR.test(header);
}

/** True for "Current" too, which beside "Previous" may be of this month. */
export function isThisYear(header: string): boolean {
  return saysThisYear(header) || /^current(?: period)?$/i.test(header);
}

/** True for "Previous" too, which may be of the month before. */
export function isLastYear(header: string): boolean {
  return saysLastYear(header) || /^(?:previous|prior)(?: period)?$/i.test(header);
}
