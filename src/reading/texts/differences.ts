const CHANGE = String.raw`(?:diff(?:erence)?|change|variance|variation|\+ ?\/ ?[-−–]|more(?: or |\/)fewer)\.?`;
/** "Diff.", "Number difference", "+/-" */
export const DIFF = new RegExp(
  String.raw`^(?:(?:no|num|number|numeric(?:al)?|actual|volume|count|#)?\.? ?${CHANGE}|${CHANGE} ?\(?(?:no\.?|num|number|n|#)\)?|numeric(?:al)?)$`,
  "i",
);
const PERCENT = String.raw`(?:%|per ?cent(?:age)?|pct\.?)`;
/** "% Diff.", "Percentage" */
export const PCT_DIFF = new RegExp(String.raw`^${PERCENT} ?(?:${CHANGE})?$|^${CHANGE} ?\(?${PERCENT}\)?$`, "i");
/** A difference of anything: "Force % change", "Change in solved rate". */
const ANY_DIFF = new RegExp(String.raw`(?:^|[^\p{L}])${CHANGE}(?![\p{L}])`, "iu");

/** True for "Change", "% Diff." and the like, with no other words. */
export function isPlainDifference(header: string): boolean {
  return DIFF.test(header) || PCT_DIFF.test(header);
}

/** True for the header of a change between other columns, whatever changes. */
export function isDifference(header: string): boolean {
  return ANY_DIFF.test(header) || DIFF.test(header);
}
