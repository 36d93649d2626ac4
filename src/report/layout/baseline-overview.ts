import { localAddress } from "../../domain/address";
import { periodKey } from "../../domain/period";
import { columnHead } from "../../domain/window";
import { baselineBreaks, baselineGap, baselineName, meanHead } from "../baseline-words";
import { BREAK_MARK } from "../break-words";
import { hasMixedPeriods } from "../period-words";
import type { Report } from "../report";
import type { SectionCells } from "./section";
import { blank, formula, type SheetBuilder, text } from "./sheet-builder";
import { spanCell } from "./span-cell";
import { namesLook } from "./strand-names";

const COLUMN = { strand: 0, to: 1, base: 2, later: 3, third: 4, fourth: 5, words: 6 } as const;

/** Where the overview of the second baseline stands: the strands that have one, and the row of the first. */
export interface BaselineOverview {
  readonly first: number;
  readonly strands: readonly number[];
}

/** Adds the table of all strands on the second baseline, without figures; null where the report has none. */
export function addBaselineOverview(sheet: SheetBuilder, report: Report, strandWidth: number): BaselineOverview | null {
  const strands = report.overview.filter((index) => report.strands[index]!.comparison.baseline !== undefined);
  const of = strands.map((index) => report.strands[index]!);
  // Where no strand has one, the sections and the data notes say why.
  const [first] = of.flatMap(({ comparison: { baseline } }) => (baseline && baseline.windows.length > 0 ? [baseline] : []));
  if (!first) return null;
  const { choice } = first;
  const isMixed = hasMixedPeriods(report.strands);
  const isSame = of.every(({ comparison: { baseline } }) => periodKey(baseline!.periods[0]!) === periodKey(first.periods[0]!));
  const name = choice.kind === "years" || isSame ? baselineName(first) : "the year that is named in each section";
  sheet.wideRow(24, text(`Second baseline: ${name}`, "period"));
  const { shared } = report;
  const isBroken = of.some(({ comparison }) => baselineBreaks(comparison).length > 0);
  const base = choice.kind === "years" ? meanHead(choice.count) : shared ? columnHead(first.periods[0]!, "to") : "Baseline";
  const rest = choice.kind === "years" ? ["Lowest", "Highest", "Latest is"] : ["Diff.", "% Diff.", isBroken ? "Note" : ""];
  const heads = ["Strand", isMixed ? "Period" : "To", base, shared ? columnHead(shared, "to") : "Latest", ...rest];
  sheet.tableRow(
    27,
    heads.map((head, column) => text(head, column === COLUMN.strand ? "headLeft" : "headRight")),
    "headRight",
  );
  const look = namesLook(
    of.map(({ strand }) => strand),
    strandWidth,
  );
  const firstRow = sheet.nextRow;
  of.forEach(({ strand, comparison }, index) => {
    const isLast = index === of.length - 1;
    sheet.row(look.heights[index]!, [text(strand, look.styles[index]!), spanCell(comparison, isMixed, isLast)]);
  });
  return { first: firstRow, strands };
}

/** Fills in its figures, once the sections have their places. */
export function linkBaselineOverview(
  sheet: SheetBuilder,
  report: Report,
  { first, strands }: BaselineOverview,
  sections: readonly SectionCells[],
): void {
  strands.forEach((index, at) => {
    const [strand, { baseline: cells, later }] = [report.strands[index]!, sections[index]!];
    const row = first + at;
    const isLast = at === strands.length - 1;
    const [count, percent, words] = isLast
      ? (["countLast", "percentLast", "verdictLast"] as const)
      : (["count", "percent", "verdict"] as const);
    const { baseline } = strand.comparison;
    for (let column = COLUMN.words + 1; column < sheet.columns; column++) sheet.put(row, column, blank(words));
    const isYears = baseline!.choice.kind === "years";
    sheet.put(row, COLUMN.later, formula(`=${later}`, count));
    if (!cells) {
      const mark = baselineGap(baseline!)!.shorthand;
      for (const column of [COLUMN.base, COLUMN.third, COLUMN.fourth]) sheet.put(row, column, text(mark, count));
      sheet.put(row, COLUMN.words, blank(words));
      return;
    }
    sheet.put(row, COLUMN.base, formula(`=${cells.base}`, count));
    sheet.put(row, COLUMN.third, formula(`=${cells.third}`, count));
    sheet.put(row, COLUMN.fourth, formula(`=${cells.fourth}`, isYears ? count : percent));
    const mark = baselineBreaks(strand.comparison).length > 0 ? BREAK_MARK : "";
    const cell = (column: number) => localAddress({ row, column, rows: 1, columns: 1 });
    const place = `=IF(${cell(COLUMN.later)}>${cell(COLUMN.fourth)},"Above",IF(${cell(COLUMN.later)}<${cell(COLUMN.third)},"Below","Within"))&"${mark && ` ${mark}`}"`;
    sheet.put(row, COLUMN.words, isYears ? formula(place, words) : mark === "" ? blank(words) : text(mark, words));
  });
}
