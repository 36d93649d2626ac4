import { parseAddress } from "../../src/domain/address";
import { shownFigures } from "../../src/chain/shown-figures";
import type { Month } from "../../src/domain/month";
import { addMonths } from "../../src/domain/month";
import { USUAL_COMPARING, type Comparing } from "../../src/domain/report-period";
import type { StrandFigures } from "../../src/domain/strand";
import { compose, type ReportParts } from "../../src/report/compose";
import { layOut } from "../../src/report/layout";
import type { ChartPlan, PlanCell, SheetPlan } from "../../src/report/plan";
import { REPORT_END } from "../../scripts/examples/essex";
import { AS_AT, DETAILS, strandOf } from "./essex-figures";

/** Counts that vary, higher from the second year on. */
export const count = (at: number): number => 40 + ((at * 7) % 13) + (at < 12 ? 0 : 9);
/** A strand with so many months to the report's end. */
export const monthly = (name: string, length: number, of?: (at: number) => number | null, more?: Partial<StrandFigures["definition"]>) =>
  strandOf(name, months(length, of), more);
/** So many months to the report's end with their counts; none where there is null. */
export const months = (length: number, of: (at: number) => number | null = count): readonly (readonly [Month, number])[] =>
  Array.from({ length }, (_, at) => [addMonths(REPORT_END, at + 1 - length), of(at)] as const).flatMap(([month, each]) =>
    each === null ? [] : [[month, each] as const],
  );

/** The plan of a report of these strands, as a build makes it. */
export function planOf(
  strands: readonly StrandFigures[],
  {
    suppress = null,
    parts,
    comparing,
  }: { readonly suppress?: number | null; readonly parts?: Partial<ReportParts>; readonly comparing?: Partial<Comparing> } = {},
) {
  const shown = shownFigures(strands, REPORT_END, { suppress, smallestBase: 50 }, { ...USUAL_COMPARING, ...comparing });
  const contents = { details: DETAILS, end: REPORT_END, asAt: AS_AT, read: strands, account: [], warnings: [], accepted: [], ...shown };
  const all: ReportParts = { charts: "months", dataNotes: true, overviewOrder: "paper", ...parts };
  return layOut(compose({ ...contents, parts: all }), { sheets: { report: "Report", data: "Data" }, commentary: new Map() });
}

/** A sheet's rows: height, look of the first cell, and what the cells from a column on hold. */
export function rowsOf(sheet: SheetPlan, from = 0, to?: number): readonly string[] {
  return sheet.cells.map((cells, row) => {
    const words = cells.slice(from, to).map(wordsOf);
    return `${sheet.rowHeights[row]!} ${lookAt(sheet, row)}: ${words.join("|").replace(/\|+$/, "")}`;
  });
}

function wordsOf(cell: PlanCell | null): string {
  if (cell === null) return "";
  return "number" in cell ? String(Number(cell.number.toPrecision(6))) : String(Object.values(cell)[0]);
}
function lookAt({ styles }: SheetPlan, row: number): string {
  const holds = (area: string) => {
    const [, first, , last = first] = /^A(\d+)(:[A-Z]+(\d+))?$/.exec(area) ?? [];
    return first !== undefined && Number(first) <= row + 1 && row + 1 <= Number(last);
  };
  return styles.find(({ areas }) => areas.some(holds))?.style ?? "";
}

/** The looks of a row's cells from a column on: "count C8:E8, month A8", of an area over several rows too. */
export function looksIn({ styles }: SheetPlan, row: number, from = 0): string {
  const looks = styles.flatMap(({ style, areas }) =>
    areas.flatMap((area) => {
      const { row: first, rows, column } = parseAddress(area);
      return first <= row && row < first + rows && column >= from ? [`${style} ${area}`] : [];
    }),
  );
  return looks.join(", ");
}

/** What a chart draws: its title and cells, and of each series name, colour, values and categories. */
export function chartLines({ title, area, series }: ChartPlan): readonly string[] {
  return [
    `${title}, ${area.from}:${area.to}`,
    ...series.map(
      ({ name, colour, barColours, values, categories }) => `${name} ${colour}${barColours.join()}: ${values} by ${categories}`,
    ),
  ];
}
