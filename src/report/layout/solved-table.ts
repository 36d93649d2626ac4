import { shortMonth } from "../../domain/month";
import type { Comparison } from "../../domain/comparison";
import type { SheetNames } from "../plan";
import { solvedGap, solvedMonths } from "../solved-words";
import { onSheet } from "./data-cells";
import { shareText } from "./formulas";
import { formula, type SheetBuilder, text } from "./sheet-builder";
import { hasRates, type SolvedCells } from "./solved-block";

/** Adds the table of a strand's solved offences with its sentence, or says why there is none. */
export function addSolvedTable(sheet: SheetBuilder, { solved }: Comparison, cells: SolvedCells | undefined, { data }: SheetNames): void {
  if (!solved) return;
  if (!hasRates(solved) || !cells) {
    const why = solvedGap(solved)!.text;
    sheet.words("small", why);
    return;
  }
  sheet.wideRow(18, text("Solved offences", "period"));
  const [before, after] = [solved.earlier, solved.later].map(({ end }) => shortMonth(end));
  const heads = [
    `Solved,\nto ${before}`,
    `Solved,\nto ${after}`,
    `Rate to\n${before}`,
    `Rate to\n${after}`,
    "Change,\n% points",
    "95%\nfrom",
    "95%\nto",
  ];
  sheet.tableRow(
    27,
    heads.map((head) => text(head, "headRight")),
    "headLeft",
  );
  const of = (address: string) => onSheet(data, address);
  const figures = [
    formula(`=SUM(${of(cells.earlier.solved)})`, "figure"),
    formula(`=SUM(${of(cells.later.solved)})`, "figure"),
    formula(`=${of(cells.earlier.rate)}`, "shareLast"),
    formula(`=${of(cells.later.rate)}`, "shareLast"),
    formula(`=${of(cells.change)}`, "pointsLast"),
    formula(`=${of(cells.low)}`, "pointsPlainLast"),
    formula(`=${of(cells.high)}`, "pointsPlainLast"),
  ];
  sheet.tableRow(18, figures, "figure");
  const words = sentence({
    earlier: of(cells.earlier.rate),
    later: of(cells.later.rate),
    change: of(cells.change),
    low: of(cells.low),
    high: of(cells.high),
  });
  const example =
    "99.9% were solved, 99.9 percentage points more than 99.9% in the same months a year before: a difference that may be chance.";
  sheet.words("body", example, { says: words, more: 6 });
  const months = solvedMonths(solved);
  if (months !== null) sheet.words("small", months);
}

/** As a formula, so that it cannot disagree with its table. */
function sentence({
  earlier,
  later,
  change,
  low,
  high,
}: Readonly<Record<"earlier" | "later" | "change" | "low" | "high", string>>): string {
  const chance = `IF(AND(${low}<=0,${high}>=0),"a difference that may be chance.","more of a difference than chance alone would make.")`;
  return (
    `=${shareText(later)}&" were solved, "&IF(ROUND(${change},1)=0,"as many as ",FIXED(ABS(${change}),1)&" percentage points "&IF(${change}>0,"more","less")&" than ")&` +
    `${shareText(earlier)}&" in the same months a year before"&IF(ROUND(${change},1)=0,".",": "&${chance})`
  );
}
