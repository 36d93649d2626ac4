import { noValue, type Contributions } from "../../domain/contributions";
import { yearBefore } from "../../domain/report-period";
import { columnHead } from "../../domain/window";
import { changeOf, contributionsSaid, HIDDEN_PARTS } from "../contribution-words";
import type { SheetNames } from "../plan";
import type { ReportStrand } from "../report";
import type { ContributionCells } from "./contributions-block";
import { onSheet } from "./data-cells";
import { quoted } from "./formulas";
import { formula, type SheetBuilder, type StyledCell, text } from "./sheet-builder";
import { heightOf, linesOf } from "./text-size";

/** Parts that are listed; the others are one line. One more is listed rather than be the only other. */
const LISTED = 5;
const SIDES = ["earlier", "later", "diff"] as const;

/** Adds the table and the sentence of where a strand's difference comes from. */
export function addContributionsTable(
  sheet: SheetBuilder,
  { comparison }: ReportStrand,
  cells: ContributionCells | undefined,
  { data }: SheetNames,
): void {
  const { contributions } = comparison;
  if (!contributions) return;
  if (!cells) {
    sheet.words("small", HIDDEN_PARTS);
    return;
  }
  const { column, parts } = contributions;
  sheet.wideRow(18, text(`Where the difference comes from, by ${column}`, "period"));
  const heads = [columnHead(yearBefore(comparison), "to"), columnHead(comparison, "to"), "Diff."];
  sheet.tableRow(27, [text(column, "headLeft"), ...heads.map((head) => text(head, "headRight"))], "headLeft");
  const of = (address: string) => onSheet(data, address);
  const named = parts.filter(({ name }) => name !== null).length;
  const shown = named <= LISTED + 1 ? named : LISTED;
  const line = (name: string, formulas: readonly string[], isLast = false) => {
    const cell = (each: string): StyledCell => formula(each, isLast ? "countLast" : "count");
    const lines = linesOf(name, 10, sheet.widthOf(0) - PADDING);
    const height = lines === 1 ? 15.75 : heightOf(lines, 10);
    sheet.tableRow(height, [text(name, isLast ? "strandLast" : "strand"), ...formulas.map(cell)], isLast ? "verdictLast" : "verdict");
  };
  for (const [index, part] of parts.slice(0, shown).entries())
    line(
      part.name!,
      SIDES.map((side) => `=${of(cells.parts[index]![side])}`),
    );
  if (shown < named)
    line(
      `${named - shown} others`,
      SIDES.map((side) => `=SUM(${of(cells.range(side, shown, named - shown))})`),
    );
  if (named < parts.length)
    line(
      noValue(contributions),
      SIDES.map((side) => `=${of(cells.parts[named]![side])}`),
    );
  line(
    "Together",
    SIDES.map((side) => `=SUM(${of(cells.range(side, 0, parts.length))})`),
    true,
  );
  addSentence(sheet, contributions, cells, of);
}

/** What a cell keeps free beside its text. */
const PADDING = 6;

/** The share is a formula, so that it cannot disagree with the parts. */
function addSentence(sheet: SheetBuilder, contributions: Contributions, cells: ContributionCells, of: (address: string) => string): void {
  const { before, after, share } = contributionsSaid(contributions);
  if (share === null) {
    sheet.words("body", before, { more: 6 });
    return;
  }
  const sign = share.way === "rise" ? 1 : -1;
  const own = contributions.parts.flatMap((part, index) => (part.name !== null && sign * changeOf(part) > 0 ? [index] : []));
  const all = of(cells.range("diff", 0, contributions.parts.filter(({ name }) => name !== null).length));
  const last = of(cells.parts[own[share.parts - 1]!]!.diff);
  // There may be more parts than a formula has room for. Those beyond the last of the greatest, and it as often as it belongs to them.
  const beyond = `${all},"${sign > 0 ? ">" : "<"}"&${last}`;
  const most = `SUMIF(${beyond})+(${share.parts}-COUNTIF(${beyond}))*${last}`;
  const says = `=${quoted(before)}&FIXED(100*(${most})/SUMIF(${all},"${sign > 0 ? ">" : "<"}0"),0)&${quoted(after)}`;
  sheet.words("body", `${before}100${after}`, { says, more: 6 });
}
