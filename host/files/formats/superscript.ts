/**
 * A raised text as it stands in plain text: "Burglary¹" becomes "Burglary [1]" and "1,234²" becomes "1,234 [2]", since a digit of a note must
 * never become one of a number. Endings of ordinals stay what they are.
 */
export function superscript(raised: string): string {
  const mark = raised.trim();
  if (mark === "" || /^(st|nd|rd|th)$/i.test(mark)) return raised;
  return /^[[(].*[\])]$/.test(mark) ? ` ${mark}` : ` [${mark}]`;
}
