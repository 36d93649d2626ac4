const RIGHTLY =
  /\b(?:cancel|transfer|no[- ]crim|duplicat|fraud|nfib|attempt|non[- ]|historic|offence|crime|outcome|incident|void|deleted|test\b|unknown|blank)/i;

/** True of what is rightly in no figures, or in none of the report's: "exclude cancelled crimes", "Status is not Void". */
export function isRightlyLeftOut(text: string): boolean {
  return RIGHTLY.test(text);
}
