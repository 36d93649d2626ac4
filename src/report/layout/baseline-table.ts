import { localAddress } from "../../domain/address";
import type { Baseline } from "../../domain/comparison";
import { columnHead } from "../../domain/window";
import { baselineBreaks, baselineGap, baselineName, meanHead } from "../baseline-words";
import { BREAK_MARK, recordingChanged } from "../break-words";
import type { SheetNames } from "../plan";
import type { ReportStrand } from "../report";
import { onSheet } from "./data-cells";
import type { StrandRows } from "./strand-rows";
import { countText, percentFormula, percentText, quoted } from "./formulas";
import { blank, formula, type SheetBuilder, type StyledCell, text } from "./sheet-builder";
import { heightOf, linesOf } from "./text-size";

/** The cells of a section's second table, without the sheet; null where it has none. */
export interface BaselineCells {
  /** The year's total, or the mean of several years. */
  readonly base: string;
  /** Diff. and % Diff. on the year, or the lowest and the highest of several. */
  readonly third: string;
  readonly fourth: string;
}

type TableCells = BaselineCells & { readonly later: string };

/** Columns of a report without targets; with them, columns are narrower. */
const USUAL_COLUMNS = 7;
/** Columns of the table, from 0. */
const COLUMN = { base: 0, later: 1, third: 2, fourth: 3 } as const;

/** Adds the table of a strand's second baseline with its sentence, or says why there is none. */
export function addBaseline(
  sheet: SheetBuilder,
  strand: ReportStrand,
  { later, rows, sheets }: { readonly later: string; readonly rows: StrandRows; readonly sheets: SheetNames },
): BaselineCells | null {
  const { comparison } = strand;
  const { baseline } = comparison;
  if (!baseline) return null;
  const small = (note: string) => sheet.words("small", note);
  const gap = baselineGap(baseline);
  if (baseline.windows.length === 0) {
    small(gap!.text);
    return null;
  }
  const { choice } = baseline;
  sheet.wideRow(18, text(`Second baseline: ${baselineName(baseline)}`, "period"));
  // As in the section's first table.
  const ending = sheet.columns > USUAL_COLUMNS ? "to" : "ending";
  const heads =
    choice.kind === "year"
      ? [columnHead(baseline.periods[0]!, ending), columnHead(comparison, ending), "Diff.", "% Diff."]
      : [meanHead(choice.count), columnHead(comparison, ending), "Lowest", "Highest"];
  sheet.row(
    27,
    filled(
      sheet,
      heads.map((head) => text(head, "headRight")),
      blank("headLeft"),
    ),
  );
  const row = sheet.nextRow;
  const at = (column: number) => localAddress({ row, column, rows: 1, columns: 1 });
  const cells = { base: at(COLUMN.base), later: at(COLUMN.later), third: at(COLUMN.third), fourth: at(COLUMN.fourth) };
  const totals = rows.baseline.map(({ counts }) => `SUM(${onSheet(sheets.data, counts)})`);
  const figures = choice.kind === "year" ? ofYear(cells, totals[0]!, later, baseline, gap?.shorthand ?? null) : ofYears(totals, later);
  sheet.row(18, filled(sheet, figures, blank("figure")));
  addSentence(sheet, strand, baseline, cells);
  if (gap !== null) small(gap.text);
  const breaks = baselineBreaks(comparison);
  if (breaks.length > 0) small(`${BREAK_MARK} On the second baseline, ${recordingChanged(breaks)}, so that the two are not alike.`);
  return cells;
}

function ofYear(
  { base, later }: TableCells,
  total: string,
  laterCell: string,
  { pctDiff }: Baseline,
  mark: string | null,
): readonly StyledCell[] {
  return [
    formula(`=${total}`, "figure"),
    formula(`=${laterCell}`, "figure"),
    formula(`=${later}-${base}`, "figure"),
    pctDiff === null ? text(mark!, "figurePercent") : formula(percentFormula(base, later, pctDiff), "figurePercent"),
  ];
}

function ofYears(totals: readonly string[], laterCell: string): readonly StyledCell[] {
  const of = (what: string) => formula(`=${what}(${totals.join(",")})`, "figure");
  return [of("AVERAGE"), formula(`=${laterCell}`, "figure"), of("MIN"), of("MAX")];
}

/** "Against 12 months to December 2016: Hate crime offences rose by 387 (+14.9%), from 2,605 to 2,992.", or where several years leave the figure. */
function addSentence(sheet: SheetBuilder, { measure }: ReportStrand, baseline: Baseline, { base, later, third, fourth }: TableCells): void {
  const line = (words: string, example: string) =>
    sheet.wideRow(heightOf(linesOf(example, 10, sheet.width), 10) + 6, formula(words, "body"));
  if (baseline.choice.kind === "year") {
    const subject = `Against ${baselineName(baseline)}: ${measure}`;
    const percent = baseline.pctDiff === null ? `""` : `" ("&${percentText(fourth)}&")"`;
    line(
      `=IF(${third}=0,${quoted(subject)}&" did not change: "&${countText(later)}&" in both periods.",` +
        `${quoted(subject)}&IF(${third}>0," rose"," fell")&" by "&${countText(`ABS(${third})`)}&${percent}` +
        `&", from "&${countText(base)}&" to "&${countText(later)}&".")`,
      `${subject} rose by 999,999 (+99.9%), from 999,999 to 999,999.`,
    );
    return;
  }
  const years = `in the same months of the ${baseline.choice.count} years before`;
  line(
    `=${quoted(`${measure}: `)}&${countText(later)}&IF(${later}>${fourth}," is more than the highest ${years}, "&${countText(fourth)},` +
      `IF(${later}<${third}," is fewer than the lowest ${years}, "&${countText(third)},` +
      `" is between the lowest and the highest ${years}, "&${countText(third)}&" and "&${countText(fourth)}))&"."`,
    `${measure}: 999,999 is between the lowest and the highest ${years}, 999,999 and 999,999.`,
  );
}

/** Cells up to the sheet's last column. */
function filled(sheet: SheetBuilder, cells: readonly StyledCell[], rest: StyledCell): StyledCell[] {
  return [...cells, ...Array.from({ length: sheet.columns - cells.length }, () => rest)];
}
