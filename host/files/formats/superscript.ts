/**
 * A superscript in plain text: "Burglary¹" becomes "Burglary [1]" and "1,234²" becomes "1,234 [2]", since a note's digit must never become
 * part of a number. Ordinal endings stay as they are.
 */
export function superscript(raised: string): string {
  const mark = raised.trim();
  if (mark === "" || /^(st|nd|rd|th)$/i.test(mark)) return raised;
  return /^[[(].*[\])]$/.test(mark) ? ` ${mark}` : ` [${mark}]`;
}
