/** Characters of a text that a formula takes in one piece. */
const A_PIECE = 250;

/** A text inside a formula, in pieces that Excel takes. */
export function quoted(text: string): string {
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${A_PIECE}}`, "gu")) ?? [""];
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join("&");
}

/** A link that shows `label` and leads to `target`, an address in this workbook with its sheet. */
export function linkFormula(target: string, label: string): string {
  return `=HYPERLINK(${quoted(`#${target}`)},${quoted(label)})`;
}

/** The count in `cell` as text, "24,675". Not by TEXT, whose codes mean other things in other regions: "#,##0" is no thousands in German. */
export function countText(cell: string): string {
  return `FIXED(${cell},0)`;
}

/**
 * The percentage in `cell` as text, "+21.5%", and "0.0%" where it rounds to nothing: rounding first keeps a minus from "0.0%".
 */
export function percentText(cell: string): string {
  const rounded = `ROUND(${cell},3)`;
  return `IF(${rounded}>0,"+","")&FIXED(${rounded}*100,1)&"%"`;
}

/** A fraction's cell as text, "77.5%". */
export function shareText(cell: string): string {
  return `FIXED(ROUND(${cell}*100,1),1)&"%"`;
}

/** The year of the month in `cell`, its last two digits as text. */
export function yearText(cell: string): string {
  return `RIGHT(YEAR(${cell}),2)`;
}

/** Under this a percentage is 0.0%. */
const NOTHING = 0.0005;

/**
 * % Diff. of two totals' cells, unrounded; where it comes to nothing it is rounded, since no number format keeps all programs from
 * showing the sign of "-0.0%".
 */
export function percentFormula(earlier: string, later: string, pctDiff: number): string {
  const quotient = `(${later}-${earlier})/${earlier}`;
  return Math.abs(pctDiff) < NOTHING ? `=ROUND(${quotient},3)` : `=${quotient}`;
}
